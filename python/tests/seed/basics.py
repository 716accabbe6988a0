import dbldatagen as dg

readings = (
    dg.DataGenerator(spark, rows=1_000_000, partitions=10)
    .withColumn("device_id", "long", minValue=1000, maxValue=2000)
    .withColumn("temperature", "float", minValue=15.0, maxValue=35.0, distribution="normal")
    .withColumn("humidity", "float", minValue=30.0, maxValue=90.0, random=True)
    .withColumn("timestamp", "timestamp", begin="2024-01-01", interval="1 second")
)

stream = readings.build(withStreaming=True, options={"rowsPerSecond": 5000})
