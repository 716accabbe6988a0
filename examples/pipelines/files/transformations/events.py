from pyspark import pipelines as dp
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

RULES = {
    "valid_event_id": "try_cast(event_id AS BIGINT) IS NOT NULL",
    "valid_timestamp": "try_cast(timestamp AS TIMESTAMP) IS NOT NULL",
    "valid_reading": "reading BETWEEN -50 AND 150",
}


def landed() -> DataFrame:
    """The events as they were landed, their file, and the rules that they break."""
    broken_rules = F.array_compact(
        F.array(*(F.expr(f"if({rule}, NULL, '{name}')") for name, rule in RULES.items()))
    )
    return (
        spark.readStream.format("json")
        .schema("event_id STRING, device_id BIGINT, reading DOUBLE, timestamp STRING")
        .load(spark.conf.get("spark.landing") + "/events")
        .select(
            "*",
            F.col("_metadata.file_name").alias("file_name"),
            F.current_timestamp().alias("ingested_at"),
            broken_rules.alias("broken_rules"),
        )
    )


@dp.table(comment="All events as they were landed")
def events_bronze():
    return landed()


@dp.table(comment="Events that break no rule, each once")
def events_silver():
    return (
        landed()
        .where("size(broken_rules) = 0")
        .select(
            F.col("event_id").cast("long"),
            "device_id",
            "reading",
            F.col("timestamp").cast("timestamp"),
            "file_name",
        )
        .dropDuplicates(["event_id"])
    )
