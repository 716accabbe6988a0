package dev.synthetic.spark.random;

import java.util.function.LongToDoubleFunction;

/**
 * A distribution of counts from 0 up, with one peak.
 *
 * @param mode a count about as likely as any, at least 0
 * @param ratio how much likelier than a count the next one is
 */
public record CountLaw(double mode, LongToDoubleFunction ratio) {}
