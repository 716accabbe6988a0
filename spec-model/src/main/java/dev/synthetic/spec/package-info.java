/** What a spec says: text in, immutable records and every problem found out. No Spark. */
@NullMarked
package dev.synthetic.spec;

import org.jspecify.annotations.NullMarked;
