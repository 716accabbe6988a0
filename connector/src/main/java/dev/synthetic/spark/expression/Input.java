package dev.synthetic.spark.expression;

import org.apache.spark.sql.types.DataType;

/**
 * A column that an expression can refer to.
 *
 * @param name the column's name; names are resolved without regard to case
 * @param type its type
 * @param nullable whether it can hold nulls
 */
public record Input(String name, DataType type, boolean nullable) {}
