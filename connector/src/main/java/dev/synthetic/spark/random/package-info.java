/** Keyed, state-free random bits, and what is made of them. No Spark. */
@NullMarked
package dev.synthetic.spark.random;

import org.jspecify.annotations.NullMarked;
