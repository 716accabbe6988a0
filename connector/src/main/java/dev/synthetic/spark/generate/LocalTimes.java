package dev.synthetic.spark.generate;

import java.time.ZoneId;

/** Instants as local times of a zone: microseconds since 1970-01-01T00:00, without zone. */
public record LocalTimes(Fill<long[]> instants, ZoneId zone) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    instants.fill(rows, values);
    ZoneOffsets offsets = new ZoneOffsets(zone);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = offsets.localMicros(values[i]);
    }
  }
}
