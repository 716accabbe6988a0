/** Evidence for the random bits, and contracts of what is made of them. */
@NullMarked
package dev.synthetic.spark.random;

import org.jspecify.annotations.NullMarked;
