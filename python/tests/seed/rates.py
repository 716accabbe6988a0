import dbldatagen as dg

spec = dg.DataGenerator(spark, rows=10_000_000, partitions=50)

slow = spec.build(withStreaming=True, options={"rowsPerSecond": 100})
middling = spec.build(withStreaming=True, options={"rowsPerSecond": 5_000})
fast = spec.build(withStreaming=True, options={"rowsPerSecond": 50_000})
