package dev.synthetic.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The first Spark that can do what a test asks of it; on older ones the test is skipped. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SinceSpark.Condition.class)
@interface SinceSpark {
  /** The version, such as {@code 4.1}. */
  String value();

  /** Whether the Spark on the class path is as new. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return AnnotationSupport.findAnnotation(context.getElement(), SinceSpark.class)
          .map(since -> compare(SparkVersion.parse(since.value())))
          .orElse(ConditionEvaluationResult.enabled("every Spark can do it"));
    }

    private static ConditionEvaluationResult compare(SparkVersion since) {
      SparkVersion running = SparkVersion.running();
      return running.compareTo(since) >= 0
          ? ConditionEvaluationResult.enabled("Spark " + running + " can do it")
          : ConditionEvaluationResult.disabled("it needs Spark " + since + "; this is " + running);
    }
  }
}
