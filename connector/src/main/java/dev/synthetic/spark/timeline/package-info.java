/** When each row is due: row to instant and back. No Spark. */
@NullMarked
package dev.synthetic.spark.timeline;

import org.jspecify.annotations.NullMarked;
