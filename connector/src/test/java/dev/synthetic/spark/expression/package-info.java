@NullMarked
package dev.synthetic.spark.expression;

import org.jspecify.annotations.NullMarked;
