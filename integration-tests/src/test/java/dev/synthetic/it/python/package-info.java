/** The builder in Python, with the packaged connector on a Spark from PyPI. */
@NullMarked
package dev.synthetic.it.python;

import org.jspecify.annotations.NullMarked;
