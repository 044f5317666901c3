package org.hoptrail.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Names keep their numbers, however many there are, and whatever they hash to.
class NameTableTest {

  @Test
  void names_are_found_again() {
    Random random = new Random(5);
    NameTable table = new NameTable();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String name = "n" + random.nextInt(3_000) + (i % 7 == 0 ? "\u00fc\u20ac" : "");
      int number = names.indexOf(name);
      assertThat(table.find(name)).isEqualTo(number);
      if (number < 0) {
        assertThat(table.add(name)).isEqualTo(names.size());
        names.add(name);
      }
    }
    assertThat(table.size()).isEqualTo(names.size());
    for (int i = 0; i < names.size(); i++) {
      assertThat(table.name(i)).isEqualTo(names.get(i));
    }
  }

  @Test
  void names_of_one_hash_are_kept_apart() {
    NameTable table = new NameTable();
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(table.add("Aa")).isZero();
    assertThat(table.find("BB")).isEqualTo(-1);
    assertThat(table.add("BB")).isEqualTo(1);
    assertThat(table.add("")).isEqualTo(2);
    assertThat(table.find("Aa")).isZero();
    assertThat(table.find("")).isEqualTo(2);
    assertThat(table.name(2)).isEmpty();
  }
}
