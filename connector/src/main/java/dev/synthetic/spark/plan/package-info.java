/** The compiler: what a spec says, bound to kernels in the order of their dependencies. */
@NullMarked
package dev.synthetic.spark.plan;

import org.jspecify.annotations.NullMarked;
