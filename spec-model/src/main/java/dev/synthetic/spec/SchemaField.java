package dev.synthetic.spec;

/**
 * A column as a schema names it.
 *
 * @param name its name
 * @param type its type
 * @param notNull whether the schema says that it is never null
 */
record SchemaField(String name, DataType type, boolean notNull) {}
