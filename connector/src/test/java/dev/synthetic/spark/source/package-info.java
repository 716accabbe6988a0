/** What the source decides without Spark: rows, offsets, options. */
@NullMarked
package dev.synthetic.spark.source;

import org.jspecify.annotations.NullMarked;
