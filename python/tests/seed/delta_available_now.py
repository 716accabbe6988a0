(stream
 .writeStream
 .format("delta")
 .trigger(availableNow=True)
 .option("checkpointLocation", f"/Volumes/{catalog}/{schema}/checkpoints/readings")
 .toTable(f"{catalog}.{schema}.readings"))
