/** Rules that hold across the connector's packages. */
@NullMarked
package dev.synthetic.spark;

import org.jspecify.annotations.NullMarked;
