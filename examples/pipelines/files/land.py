"""Lands JSON files as another system would; each run adds the rows of a run.

    spark-submit --jars synthetic-connector.jar land.py events.yaml landing
"""

import sys

from pyspark.sql import SparkSession

spec_file, landing = sys.argv[1:]
spark = SparkSession.builder.appName("landing").getOrCreate()
query = (
    spark.readStream.format("synthetic")
    .option("specFile", spec_file)
    .load()
    .writeStream.format("json")
    .option("checkpointLocation", f"{landing}/_checkpoints/events")
    .option("maxRecordsPerFile", 500)
    .trigger(availableNow=True)
    .start(f"{landing}/events")
)
query.awaitTermination()
spark.stop()
