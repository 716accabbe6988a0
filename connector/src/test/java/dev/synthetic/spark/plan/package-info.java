/** Contracts that every generator keeps: a new one is tested by being listed. */
@NullMarked
package dev.synthetic.spark.plan;

import org.jspecify.annotations.NullMarked;
