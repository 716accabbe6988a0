/** The packaged connector inside real Spark and Delta. */
@NullMarked
package dev.synthetic.it;

import org.jspecify.annotations.NullMarked;
