package dev.synthetic.benchmarks;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a person would write for the examples in Spark SQL, over a column {@code id} of row numbers:
 * draws that several columns share come first.
 */
final class HandWritten {
  private HandWritten() {}

  /** The columns of an example. */
  static Dataset<Row> columns(String preset, Dataset<Row> ids) {
    return preset.equals("iot") ? iot(ids) : transactions(ids);
  }

  private static Dataset<Row> iot(Dataset<Row> ids) {
    return ids.selectExpr(
            "id",
            "rand() as u",
            "rand() as v",
            "cast(least(greatest(randn()*10+50, 20), 80) as float) as base_reading",
            "cast(rand()*4-2 as float) as noise",
            "rand() < 0.03D as is_anomaly")
        .selectExpr(
            "*", "cast(case when is_anomaly then rand()*50+20 else 0 end as float) as spike")
        .selectExpr(
            "cast(1000 + floor(rand()*501) as bigint) as device_id",
            weighted("u", "temperature", 0.30, "pressure", 0.55, "humidity", 0.80, "vibration")
                + " as device_type",
            weighted("v", "building_a", 0.30, "building_b", 0.60, "building_c", 0.80, "warehouse")
                + " as location",
            "is_anomaly",
            "cast(base_reading + noise + spike as float) as reading",
            "cast(5 + floor(rand()*96) as int) as battery_pct",
            "cast(-90 + floor(rand()*61) as int) as signal_strength",
            "timestamp_micros(1704067200000000 + id*1000000) as timestamp");
  }

  private static Dataset<Row> transactions(Dataset<Row> ids) {
    return ids.selectExpr(
            "id", "rand() as u", "rand() as v", "rand() as w", "rand() < 0.015D as is_fraud")
        .selectExpr(
            "id % 5000000 + 1 as txn_id",
            "cast(100000 + floor(least(-ln(1-rand())/9.21D/1.5D, 0.999999D)*100000) as bigint)"
                + " as account_id",
            "cast(50000 + floor(rand()*10000) as bigint) as merchant_id",
            weighted("u", "purchase", 0.70, "refund", 0.80, "transfer", 0.92, "withdrawal")
                + " as txn_type",
            "cast(1 + least(-ln(1-rand())/9.21D, 0.999999D)*9999 as decimal(10,2)) as amount",
            "case when v < 0.7D then 'USD' when v < 0.9D then 'EUR' else 'GBP' end as currency",
            weighted("w", "online", 0.35, "in_store", 0.60, "mobile", 0.90, "atm") + " as channel",
            "is_fraud",
            "cast(case when is_fraud then 0.7D + rand()*0.3D else rand()*0.4D end as float)"
                + " as risk_score",
            "timestamp_micros(1704067200000000 + id*500000) as timestamp");
  }

  private static String weighted(
      String draw, String a, double toA, String b, double toB, String c, double toC, String d) {
    return String.format(
        Locale.ROOT,
        "case when %1$s < %2$fD then '%3$s' when %1$s < %4$fD then '%5$s' when %1$s < %6$fD then"
            + " '%7$s' else '%8$s' end",
        draw,
        toA,
        a,
        toB,
        b,
        toC,
        c,
        d);
  }
}
