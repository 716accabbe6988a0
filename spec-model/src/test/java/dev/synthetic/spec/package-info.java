/** What the spec language accepts, what it refuses, and what it means. */
@NullMarked
package dev.synthetic.spec;

import org.jspecify.annotations.NullMarked;
