catalog, schema = "demo", "streaming"

(stream
 .writeStream
 .format("delta")
 .outputMode("append")
 .option("checkpointLocation", f"/Volumes/{catalog}/{schema}/checkpoints/readings")
 .toTable(f"{catalog}.{schema}.readings"))
