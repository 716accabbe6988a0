package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRanges;
import java.util.List;

/**
 * What a batch read takes over of a query.
 *
 * @param rows the rows that are looked at
 * @param tests which of them are handed over
 * @param filters the filters that rows and tests fulfil, for people
 */
record Selection(RowRanges rows, ReadTests tests, List<String> filters) {
  Selection {
    filters = List.copyOf(filters);
  }
}
