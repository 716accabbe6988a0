package dev.synthetic.spark.expression;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.internal.SQLConf$;

/**
 * Spark's settings as expressions see them: Spark's defaults, ANSI rules and the spec's time zone,
 * whatever the session says.
 */
final class PinnedConf {
  private static final ConcurrentMap<String, SQLConf> BY_ZONE = new ConcurrentHashMap<>();

  private PinnedConf() {}

  /** Runs an action under the settings for a time zone; the same settings object is shared. */
  static <T> T within(String zone, Supplier<T> action) {
    SQLConf conf = BY_ZONE.computeIfAbsent(zone, PinnedConf::create);
    return SQLConf$.MODULE$.withExistingConf(conf, action::get);
  }

  private static SQLConf create(String zone) {
    SQLConf conf = new SQLConf();
    conf.setConfString("spark.sql.session.timeZone", zone);
    conf.setConfString("spark.sql.ansi.enabled", "true");
    conf.setConfString("spark.sql.caseSensitive", "false");
    conf.setConfString("spark.sql.alwaysInlineCommonExpr", "true");
    conf.setConfString("spark.sql.timeType.enabled", "false");
    return conf;
  }
}
