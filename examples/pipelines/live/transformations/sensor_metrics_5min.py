from pyspark import pipelines as dp
from pyspark.sql import functions as F


@dp.table(comment="5-minute aggregated sensor metrics")
def sensor_metrics_5min():
    readings = spark.sql(
        "SELECT * FROM STREAM live_sensor_readings WATERMARK timestamp DELAY OF INTERVAL 10 MINUTES"
    )
    return readings.groupBy(F.window("timestamp", "5 minutes"), "device_id", "device_type").agg(
        F.avg("reading").alias("avg_reading"),
        F.min("reading").alias("min_reading"),
        F.max("reading").alias("max_reading"),
        F.count("*").alias("event_count"),
        F.sum(F.col("is_anomaly").cast("int")).alias("anomaly_count"),
    )
