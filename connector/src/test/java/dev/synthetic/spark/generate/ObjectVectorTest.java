package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.sql.vectorized.ColumnarRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Boxed values, nested ones included, as Spark reads them. */
final class ObjectVectorTest {
  private static final DataType ARRAY = DataType.fromDDL("array<int>");

  @Test
  void arraysKeepTheirElementsAndNulls() {
    ObjectVector vector = vector(ARRAY, array(1, null, 3), array(), null, array(4));

    assertThat(ints(vector.getArray(0))).containsExactly(1, null, 3);
    assertThat(vector.getArray(1).numElements()).isZero();
    assertThat(vector.isNullAt(2)).isTrue();
    assertThat(ints(vector.getArray(3))).containsExactly(4);
    assertThat(vector.numNulls()).isOne();
  }

  @Test
  void manyElementsAreKept() {
    Object[] numbers = new Object[10_000];
    Arrays.setAll(numbers, i -> i);

    ObjectVector vector = vector(ARRAY, array(0), array(numbers), array(9));

    assertThat(ints(vector.getArray(1))).hasSize(10_000).startsWith(0, 1).endsWith(9998, 9999);
    assertThat(ints(vector.getArray(2))).containsExactly(9);
  }

  @Test
  void arraysOfArraysKeepTheirShape() {
    ObjectVector vector =
        vector(
            DataType.fromDDL("array<array<int>>"),
            array(array(1), null, array(2, 3)),
            array(),
            array(array(4, null)));

    ColumnarArray outer = vector.getArray(0);
    assertThat(ints(outer.getArray(0))).containsExactly(1);
    assertThat(outer.isNullAt(1)).isTrue();
    assertThat(ints(outer.getArray(2))).containsExactly(2, 3);
    assertThat(ints(vector.getArray(2).getArray(0))).containsExactly(4, null);
  }

  @Test
  void mapsKeepKeysAndValues() {
    ObjectVector vector =
        vector(
            DataType.fromDDL("map<string,bigint>"),
            map(array(text("a"), text("b")), array(1L, null)),
            null,
            map(array(), array()),
            map(array(text("c")), array(3L)));

    ColumnarMap first = vector.getMap(0);
    assertThat(first.numElements()).isEqualTo(2);
    assertThat(first.keyArray().getUTF8String(1)).isEqualTo(text("b"));
    assertThat(first.valueArray().getLong(0)).isEqualTo(1);
    assertThat(first.valueArray().isNullAt(1)).isTrue();
    assertThat(vector.isNullAt(1)).isTrue();
    assertThat(vector.getMap(2).numElements()).isZero();
    assertThat(vector.getMap(3).keyArray().getUTF8String(0)).isEqualTo(text("c"));
    assertThat(vector.getMap(3).valueArray().getLong(0)).isEqualTo(3);
  }

  @Test
  void structsKeepTheirFields() {
    ObjectVector vector =
        vector(
            DataType.fromDDL("struct<a:bigint,b:struct<c:string,d:array<int>>>"),
            row(1L, row(text("x"), array(7))),
            row(null, null),
            null,
            row(2L, row(null, null)));

    ColumnarRow first = vector.getStruct(0);
    assertThat(first.getLong(0)).isEqualTo(1);
    assertThat(first.getStruct(1, 2).getUTF8String(0)).isEqualTo(text("x"));
    assertThat(ints(first.getStruct(1, 2).getArray(1))).containsExactly(7);
    assertThat(vector.getStruct(1).isNullAt(0)).isTrue();
    assertThat(vector.getStruct(1).isNullAt(1)).isTrue();
    assertThat(vector.isNullAt(2)).isTrue();
    assertThat(vector.getStruct(2)).isNull();
    assertThat(vector.getStruct(3).getStruct(1, 2).isNullAt(0)).isTrue();
  }

  @Test
  void plainValuesAreReadAsTheyAre() {
    assertThat(vector(DataTypes.StringType, text("x")).getUTF8String(0)).isEqualTo(text("x"));
    assertThat(vector(DataTypes.BinaryType, new byte[] {1, 2}).getBinary(0)).containsExactly(1, 2);
  }

  @Test
  void nextBlockHasPartsOfItsOwn() {
    Rows block = Rows.consecutive();
    Fill<Object[]> fill = (rows, values) -> values[0] = array((int) rows.firstRow());
    ObjectVector vector = new ObjectVector(ARRAY, block, Nulls.none(), block, fill);
    block.moveTo(0, 0, 1);
    assertThat(ints(vector.getArray(0))).containsExactly(0);

    block.moveTo(8, 8, 1);
    vector.reset();

    assertThat(ints(vector.getArray(0))).containsExactly(8);
  }

  @Test
  void valueOfANullCellIsRefused() {
    ObjectVector vector = vector(DataTypes.StringType, text("x"), null);

    assertThatThrownBy(() -> vector.getUTF8String(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cell 1 is null");
  }

  /** A vector whose null cells are masked, and hold what an earlier block left there. */
  private static ObjectVector vector(DataType type, @Nullable Object... cells) {
    Rows block = Rows.consecutive();
    block.moveTo(0, 0, cells.length);
    boolean[] mask = new boolean[Rows.CAPACITY];
    Fill<Object[]> fill =
        (rows, values) -> {
          for (int i = 0; i < cells.length; i++) {
            mask[i] = cells[i] == null;
            values[i] = cells[i];
          }
        };
    return new ObjectVector(type, block, Nulls.withValues(mask, null), block, fill);
  }

  private static @Nullable Integer[] ints(ColumnarArray array) {
    @Nullable Integer[] ints = new Integer[array.numElements()];
    Arrays.setAll(ints, i -> array.isNullAt(i) ? null : array.getInt(i));
    return ints;
  }

  private static GenericArrayData array(@Nullable Object... elements) {
    return new GenericArrayData(elements);
  }

  private static ArrayBasedMapData map(GenericArrayData keys, GenericArrayData values) {
    return new ArrayBasedMapData(keys, values);
  }

  private static GenericInternalRow row(@Nullable Object... fields) {
    return new GenericInternalRow(fields);
  }

  private static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }
}
