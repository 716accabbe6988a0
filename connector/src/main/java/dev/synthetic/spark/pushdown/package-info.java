/** What a query asks for, in terms of rows: predicates into row ranges and tests of cells. */
@NullMarked
package dev.synthetic.spark.pushdown;

import org.jspecify.annotations.NullMarked;
