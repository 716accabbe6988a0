/** The packaged connector on a Spark Connect server, with clients in processes of their own. */
@NullMarked
package dev.synthetic.it.connect;

import org.jspecify.annotations.NullMarked;
