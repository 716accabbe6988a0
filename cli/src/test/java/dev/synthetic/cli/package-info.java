/** What the command line understands, prints and leaves behind. */
@NullMarked
package dev.synthetic.cli;

import org.jspecify.annotations.NullMarked;
