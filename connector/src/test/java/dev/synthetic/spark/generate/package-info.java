/** Specifications of vectors and kernels. */
@NullMarked
package dev.synthetic.spark.generate;

import org.jspecify.annotations.NullMarked;
