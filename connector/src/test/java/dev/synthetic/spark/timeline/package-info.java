/** The contract of timelines. */
@NullMarked
package dev.synthetic.spark.timeline;

import org.jspecify.annotations.NullMarked;
