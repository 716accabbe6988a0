/** What is published: the jar, what stands beside it in a repository, and how Spark fetches it. */
@NullMarked
package dev.synthetic.it.published;

import org.jspecify.annotations.NullMarked;
