/** Specs and presets as a catalog of Spark: namespaces, tables, functions. */
@NullMarked
package dev.synthetic.spark.catalog;

import org.jspecify.annotations.NullMarked;
