(stream
 .writeStream
 .format("delta")
 .trigger(processingTime="10 seconds")
 .option("checkpointLocation", f"/Volumes/{catalog}/{schema}/checkpoints/readings")
 .toTable(f"{catalog}.{schema}.readings"))
