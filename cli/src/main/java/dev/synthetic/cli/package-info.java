/** The command line: validate, preview and run a spec on an embedded local Spark. */
@NullMarked
package dev.synthetic.cli;

import org.jspecify.annotations.NullMarked;
