/** Kernels that fill one column of a block, and the vectors that hand the values to Spark. */
@NullMarked
package dev.synthetic.spark.generate;

import org.jspecify.annotations.NullMarked;
