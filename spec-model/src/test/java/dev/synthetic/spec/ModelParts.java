package dev.synthetic.spec;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the records of the model can say, by name: the members of each sealed family ({@code
 * DistributionSpec.Gamma}), the constants of each enum ({@code BuiltInName.EMAIL}), and the
 * components that may be left out ({@code SeriesSpec.trend}).
 */
final class ModelParts {
  private final Set<String> names = new TreeSet<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private ModelParts() {}

  /**
   * All that a record of this type can say.
   *
   * @param without types that are not looked into
   */
  static Set<String> possible(Class<? extends Record> type, List<Class<?>> without) {
    ModelParts parts = new ModelParts();
    parts.seen.addAll(without);
    parts.addType(type);
    return parts.names;
  }

  /** What a record says. */
  static Set<String> said(Record value) {
    ModelParts parts = new ModelParts();
    parts.addValue(value);
    return parts.names;
  }

  private void addType(Type type) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        addType(argument);
      }
      return;
    }
    if (!(type instanceof Class<?> of) || !isOfModel(of) || !seen.add(of)) {
      return;
    }
    if (of.isSealed()) {
      for (Class<?> member : of.getPermittedSubclasses()) {
        addMember(member);
      }
    } else if (of.isEnum()) {
      for (Object constant : of.getEnumConstants()) {
        names.add(name((Enum<?>) constant));
      }
    } else if (of.isRecord()) {
      addComponents(of);
    }
  }

  private void addMember(Class<?> member) {
    if (member.isRecord()) {
      names.add(name(member));
    }
    addType(member);
  }

  private void addComponents(Class<?> of) {
    for (RecordComponent component : of.getRecordComponents()) {
      boolean isCollection = Collection.class.isAssignableFrom(component.getType());
      if (isCollection || isNullable(component.getAnnotatedType())) {
        names.add(name(of) + "." + component.getName());
      }
      addType(component.getGenericType());
    }
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private void addValue(@Nullable Object value) {
    if (value instanceof Collection<?> items) {
      items.forEach(this::addValue);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::addValue);
    } else if (value instanceof Enum<?> constant) {
      names.add(name(constant));
    } else if (value instanceof Record) {
      names.add(name(value.getClass()));
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        addComponent(value, component);
      }
    }
  }

  private void addComponent(Object owner, RecordComponent component) {
    Object part = part(owner, component);
    boolean isEmpty = part instanceof Collection<?> items && items.isEmpty();
    if (part != null && !isEmpty) {
      names.add(name(owner.getClass()) + "." + component.getName());
      addValue(part);
    }
  }

  private static @Nullable Object part(Object owner, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true); // a record may be package-private
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isOfModel(Class<?> type) {
    return type.getPackage() == ModelParts.class.getPackage();
  }

  private static String name(Enum<?> constant) {
    return name(constant.getDeclaringClass()) + "." + constant.name();
  }

  private static String name(Class<?> type) {
    String prefix = type.getPackageName() + ".";
    return type.getName().substring(prefix.length()).replace('$', '.');
  }
}
