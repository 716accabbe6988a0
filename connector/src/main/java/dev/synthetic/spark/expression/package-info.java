/** SQL expression columns: Catalyst decides what they mean, the row alone decides their values. */
@NullMarked
package dev.synthetic.spark.expression;

import org.jspecify.annotations.NullMarked;
