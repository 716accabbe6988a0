package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.plan.TablePlanner;
import dev.synthetic.spark.random.RecentlyUsed;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.SpecReader;
import java.util.Map;

/**
 * Reader options into a table plan, remembered: Spark asks for the same one several times, also
 * from several threads at a time.
 */
final class SpecLoader {
  private static final int MOST_PLANS = 64;

  private static final Map<Request, TablePlan> PLANS = new RecentlyUsed<>(MOST_PLANS);

  private SpecLoader() {}

  /**
   * What a plan is made of.
   *
   * @param text the spec's text
   * @param overrides the options that override its top level
   */
  private record Request(String text, Map<String, String> overrides) {}

  /**
   * The plan of the spec that the options name.
   *
   * @throws InvalidSpecException if anything is wrong with it
   */
  static TablePlan load(Map<String, String> options) {
    SourceOptions source = new SourceOptions(options);
    Request request = new Request(SpecText.of(source), source.overrides());
    synchronized (PLANS) {
      TablePlan known = PLANS.get(request);
      if (known != null) {
        return known;
      }
    }
    TablePlan plan = TablePlanner.plan(SpecReader.parse(request.text(), request.overrides()));
    synchronized (PLANS) {
      TablePlan first = PLANS.putIfAbsent(request, plan);
      return first == null ? plan : first;
    }
  }
}
