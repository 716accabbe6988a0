import dbldatagen as dg

sensors = (
    dg.DataGenerator(spark, rows=10_000_000, partitions=20)
    .withColumn("device_id", "long", minValue=1000, maxValue=1500)
    .withColumn("device_type", "string",
                values=["temperature", "pressure", "humidity", "vibration"],
                weights=[30, 25, 25, 20])
    .withColumn("location", "string",
                values=["building_a", "building_b", "building_c", "warehouse"],
                weights=[30, 30, 20, 20])
    .withColumn("base_reading", "float", minValue=20.0, maxValue=80.0,
                distribution="normal", omit=True)
    .withColumn("noise", "float", expr="rand() * 4 - 2", omit=True)
    .withColumn("is_anomaly", "boolean", expr="rand() < 0.03")
    .withColumn("anomaly_spike", "float",
                expr="case when is_anomaly then (rand() * 50 + 20) else 0 end", omit=True)
    .withColumn("reading", "float", expr="base_reading + noise + anomaly_spike")
    .withColumn("battery_pct", "integer", minValue=5, maxValue=100, random=True)
    .withColumn("signal_strength", "integer", minValue=-90, maxValue=-30, random=True)
    .withColumn("timestamp", "timestamp", begin="2024-01-01", interval="1 second")
)

sensor_stream = sensors.build(withStreaming=True, options={"rowsPerSecond": 5_000})

(sensor_stream
 .writeStream
 .format("delta")
 .outputMode("append")
 .option("checkpointLocation", "/Volumes/demo/iot/checkpoints/sensors")
 .toTable("demo.iot.sensor_readings"))
