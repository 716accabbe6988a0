import dbldatagen as dg

payments = (
    dg.DataGenerator(spark, rows=5_000_000, partitions=20)
    .withColumn("txn_id", "long", minValue=1, uniqueValues=5_000_000)
    .withColumn("account_id", "long", minValue=100_000, maxValue=199_999,
                distribution=dg.distributions.Exponential(1.5))
    .withColumn("merchant_id", "long", minValue=50_000, maxValue=59_999)
    .withColumn("txn_type", "string",
                values=["purchase", "refund", "transfer", "withdrawal"],
                weights=[70, 10, 12, 8])
    .withColumn("amount", "decimal(10,2)", minValue=1, maxValue=10_000,
                distribution="exponential")
    .withColumn("currency", "string",
                values=["USD", "EUR", "GBP"], weights=[70, 20, 10])
    .withColumn("channel", "string",
                values=["online", "in_store", "mobile", "atm"],
                weights=[35, 25, 30, 10])
    .withColumn("is_fraud", "boolean", expr="rand() < 0.015")
    .withColumn("risk_score", "float",
                expr="case when is_fraud then 0.7 + rand() * 0.3 else rand() * 0.4 end")
    .withColumn("timestamp", "timestamp", begin="2024-01-01", interval="500 milliseconds")
)

payment_stream = payments.build(withStreaming=True, options={"rowsPerSecond": 2_000})

(payment_stream
 .writeStream
 .format("delta")
 .outputMode("append")
 .option("checkpointLocation", "/Volumes/demo/finance/checkpoints/transactions")
 .toTable("demo.finance.transactions"))
