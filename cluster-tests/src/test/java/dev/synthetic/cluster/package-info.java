/** The packaged connector on a Spark standalone cluster in containers. */
@NullMarked
package dev.synthetic.cluster;

import org.jspecify.annotations.NullMarked;
