/** What becomes of predicates, for every generator: a new one is tested by being listed. */
@NullMarked
package dev.synthetic.spark.pushdown;

import org.jspecify.annotations.NullMarked;
