/** The connector beside its peers in one run, and the cost of its kernels. */
@NullMarked
package dev.synthetic.benchmarks;

import org.jspecify.annotations.NullMarked;
