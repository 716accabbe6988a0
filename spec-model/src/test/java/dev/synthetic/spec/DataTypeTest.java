package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data types by Spark's DDL names, with dbldatagen's spellings. */
final class DataTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boolean | boolean",
        "bool | boolean",
        "byte | tinyint",
        "tinyint | tinyint",
        "short | smallint",
        "smallint | smallint",
        "int | int",
        "integer | int",
        "INTEGER | int",
        "long | bigint",
        "bigint | bigint",
        "float | float",
        "real | float",
        "double | double",
        "decimal | decimal(10,0)",
        "dec(4) | decimal(4,0)",
        "numeric(38, 38) | decimal(38,38)",
        "number( 10 , 2 ) | decimal(10,2)",
        "string | string",
        "varchar(20) | string",
        "char(3) | string",
        "nvarchar | string",
        "binary | binary",
        "date | date",
        "timestamp | timestamp",
        "timestamp_ltz | timestamp",
        "datetime | timestamp",
        "timestamp_ntz | timestamp_ntz",
        "interval day to second | interval day to second",
        "interval hour | interval day to second",
        "interval year to month | interval year to month",
        "interval month | interval year to month",
      })
  void scalarsHaveTheirNames(String text, String ddl) {
    assertThat(DataTypeParser.parse(text).ddl()).isEqualTo(ddl);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "array<string> | array<string>",
        "array < array<int> > | array<array<int>>",
        "map<string, array<long>> | map<string,array<bigint>>",
        "struct<a: int, b: decimal(5,2)> | struct<`a`:int,`b`:decimal(5,2)>",
        "struct<a int> | struct<`a`:int>",
        "struct<`a``b c`: int> | struct<`a``b c`:int>",
        "map<struct<k:int>, string> | map<struct<`k`:int>,string>",
      })
  void nestedTypesHaveParts(String text, String ddl) {
    assertThat(DataTypeParser.parse(text).ddl()).isEqualTo(ddl);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lnog | unknown type 'lnog'; did you mean 'long'?",
        "bigit | unknown type 'bigit'; did you mean 'bigint'?",
        "StringType() | unknown type 'stringtype'; did you mean 'string'?",
        "IntegerType | unknown type 'integertype'; did you mean 'integer'?",
        "DecimalType(10,2) | unknown type 'decimaltype'; did you mean 'decimal'?",
        "TimestampNTZType | unknown type 'timestampntztype'; did you mean 'timestamp_ntz'?",
        "str | unknown type 'str'; did you mean 'string'?",
        "text | unknown type 'text'; did you mean 'string'?",
        "int64 | unknown type 'int64'; did you mean 'long'?",
        "colour | unknown type 'colour'; choose from boolean, byte, short, int, long, float,"
            + " double, decimal, string, binary, variant, date, timestamp, timestamp_ntz, interval,"
            + " array, map, struct",
        "decimal(0) | decimal(0,0): precision must be 1 to 38, but was 0",
        "decimal(39,2) | decimal(39,2): precision must be 1 to 38, but was 39",
        "decimal(5,6) | decimal(5,6): scale must be 0 to 5, but was 6",
        "decimal(5,-1) | decimal(5,-1): scale must be 0 to 5, but was -1",
        "array<lnog> | unknown type 'lnog'; did you mean 'long'?",
        "struct<a: int, A: long> | must not have two fields of one name, but 'A' is given twice;"
            + " rename one of them",
        "map<array<map<int,int>>, int> | must not have a map inside the key of a map, but was"
            + " 'map<array<map<int,int>>, int>'; put it into the value",
        "interval | must say which interval, but was 'interval'; choose from interval day to"
            + " second, interval year to month",
      })
  void othersAreRefusedWithAWayOut(String text, String message) {
    assertThatThrownBy(() -> DataTypeParser.parse(text)).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "array | 6",
        "array<string | 13",
        "array<string>> | 14",
        "map<int> | 8",
        "struct<> | 8",
        "struct<`a: int> | 8",
        "struct<``: int> | 8",
        "long int | 6",
        "decimal(10;2) | 8",
        "interval day to year | 21",
      })
  void malformedOnesAreRefusedAtACharacter(String text, int character) {
    assertThatThrownBy(() -> DataTypeParser.parse(text))
        .hasMessage(
            "must be a type such as long, decimal(10,2) or array<string>, but was '"
                + text
                + "', which goes wrong at character "
                + character);
  }
}
