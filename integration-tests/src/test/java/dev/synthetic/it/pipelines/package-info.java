/** Declarative pipelines over the packaged connector: in this JVM, and by Spark's own command. */
@NullMarked
package dev.synthetic.it.pipelines;

import org.jspecify.annotations.NullMarked;
