volume_path = f"/Volumes/{catalog}/{schema}/landing"

(stream
 .writeStream
 .format("json")
 .outputMode("append")
 .option("checkpointLocation", f"{volume_path}/_checkpoints/readings_json")
 .option("maxRecordsPerFile", 10_000)
 .start(f"{volume_path}/readings_raw/"))
