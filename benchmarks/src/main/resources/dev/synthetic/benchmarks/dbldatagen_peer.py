"""Runs dbldatagen on request: a line 'iot batch 2000000' on standard input is answered by a line
'RUN <rows> <seconds>' on standard output."""

import sys
import time

import dbldatagen as dg
from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[*]")
    .config("spark.ui.enabled", "false")
    .config("spark.ui.showConsoleProgress", "false")
    .config("spark.driver.memory", "4g")
    .config("spark.sql.session.timeZone", "UTC")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
PARTITIONS = spark.sparkContext.defaultParallelism
BATCHES = 3


def iot(rows):
    """The sensors of the examples. dbldatagen needs another name than 'timestamp', a begin with a
    time of day, and random=True where a distribution is meant."""
    return (
        dg.DataGenerator(spark, rows=rows, partitions=PARTITIONS)
        .withColumn("device_id", "long", minValue=1000, maxValue=1500, random=True)
        .withColumn("device_type", "string", random=True, weights=[30, 25, 25, 20],
                    values=["temperature", "pressure", "humidity", "vibration"])
        .withColumn("location", "string", random=True, weights=[30, 30, 20, 20],
                    values=["building_a", "building_b", "building_c", "warehouse"])
        .withColumn("base_reading", "float", minValue=20.0, maxValue=80.0, random=True,
                    distribution="normal", omit=True)
        .withColumn("noise", "float", expr="rand() * 4 - 2", omit=True)
        .withColumn("is_anomaly", "boolean", expr="rand() < 0.03")
        .withColumn("anomaly_spike", "float", omit=True,
                    expr="case when is_anomaly then (rand() * 50 + 20) else 0 end")
        .withColumn("reading", "float", expr="base_reading + noise + anomaly_spike")
        .withColumn("battery_pct", "integer", minValue=5, maxValue=100, random=True)
        .withColumn("signal_strength", "integer", minValue=-90, maxValue=-30, random=True)
        .withColumn("ts", "timestamp", begin="2024-01-01 00:00:00", interval="1 second")
    )


def transactions(rows):
    """The transactions of the examples, with the same repairs, and Exponential(1.0) for the word."""
    return (
        dg.DataGenerator(spark, rows=rows, partitions=PARTITIONS)
        .withColumn("txn_id", "long", minValue=1, uniqueValues=5_000_000)
        .withColumn("account_id", "long", minValue=100_000, maxValue=199_999, random=True,
                    distribution=dg.distributions.Exponential(1.5))
        .withColumn("merchant_id", "long", minValue=50_000, maxValue=59_999, random=True)
        .withColumn("txn_type", "string", random=True, weights=[70, 10, 12, 8],
                    values=["purchase", "refund", "transfer", "withdrawal"])
        .withColumn("amount", "decimal(10,2)", minValue=1, maxValue=10_000, random=True,
                    distribution=dg.distributions.Exponential(1.0))
        .withColumn("currency", "string", random=True, weights=[70, 20, 10],
                    values=["USD", "EUR", "GBP"])
        .withColumn("channel", "string", random=True, weights=[35, 25, 30, 10],
                    values=["online", "in_store", "mobile", "atm"])
        .withColumn("is_fraud", "boolean", expr="rand() < 0.015")
        .withColumn("risk_score", "float",
                    expr="case when is_fraud then 0.7 + rand() * 0.3 else rand() * 0.4 end")
        .withColumn("ts", "timestamp", begin="2024-01-01 00:00:00", interval="500 milliseconds")
    )


def template(rows):
    """One column of addresses by a template."""
    return dg.DataGenerator(spark, rows=rows, partitions=PARTITIONS).withColumn(
        "address", "string", template=r"\n.\n.\n.\n"
    )


def batch(spec):
    table = spec.build()
    start = time.perf_counter()
    table.write.format("noop").mode("overwrite").save()
    return spec.rowCount, time.perf_counter() - start


def stream(spec):
    options = {"rowsPerSecond": max(1, spec.rowCount // BATCHES)}
    query = spec.build(withStreaming=True, options=options).writeStream.format("noop").start()
    done = []
    while len(done) < BATCHES:
        if query.awaitTermination(0.05):
            raise query.exception() or RuntimeError("the stream ended")
        done = [batch for batch in query.recentProgress if batch["numInputRows"] > 0]
    query.stop()
    rows = sum(batch["numInputRows"] for batch in done)
    return rows, sum(batch["durationMs"]["triggerExecution"] for batch in done) / 1000


SPECS = {"iot": iot, "transactions": transactions, "template": template}
MODES = {"batch": batch, "stream": stream}

for line in sys.stdin:
    work, mode, rows = line.split()
    made, seconds = MODES[mode](SPECS[work](int(rows)))
    print(f"RUN {made} {seconds}", flush=True)
