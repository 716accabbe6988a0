from pathlib import Path

from pyspark import pipelines as dp

SPEC = Path("specs/plant/readings.yaml").read_text()


@dp.table(comment="Live sensor readings, straight from the source")
def live_sensor_readings():
    return spark.readStream.format("synthetic").option("spec", SPEC).load()
