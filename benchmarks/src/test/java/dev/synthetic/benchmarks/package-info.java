/** That the benchmarks run; no time decides anything here. */
@NullMarked
package dev.synthetic.benchmarks;

import org.jspecify.annotations.NullMarked;
