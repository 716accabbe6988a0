/** The data source "synthetic" as Spark sees it: table, scans, stream, offsets, readers. */
@NullMarked
package dev.synthetic.spark.source;

import org.jspecify.annotations.NullMarked;
