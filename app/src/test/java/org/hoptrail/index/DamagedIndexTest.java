package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of an index is damaged: whoever uses the index is told so in one sentence, or is served
/// from what is whole, and no file is changed.
class DamagedIndexTest {

  private static final int ROUTES = 20;

  private static final Map<String, UnaryOperator<byte[]>> DAMAGES =
      Map.of(
          "emptied", bytes -> new byte[0],
          "cut", bytes -> Arrays.copyOf(bytes, bytes.length / 2),
          "one byte less", bytes -> Arrays.copyOf(bytes, bytes.length - 1),
          "overwritten", bytes -> new byte[bytes.length],
          "one bit in the middle", DamagedIndexTest::flipped);

  @TempDir Path folder;

  private static byte[] flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    other[other.length / 2] ^= 4;
    return other;
  }

  @Test
  void whoever_uses_it_is_told() throws IOException {
    Path whole = folder.resolve("whole");
    try (RouteWriter writer = RouteIndex.write(whole)) {
      Routes.write(writer, 0, ROUTES / 2);
      Routes.write(writer, ROUTES / 2, ROUTES);
    }
    Map<String, byte[]> files = files(whole);
    assertThat(files).hasSizeGreaterThan(4);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getValue().length > 0) {
        damage(files, file.getKey(), file.getValue());
      }
    }
  }

  private void damage(Map<String, byte[]> files, String name, byte[] bytes) throws IOException {
    for (Map.Entry<String, UnaryOperator<byte[]>> damage : DAMAGES.entrySet()) {
      String what = name + " " + damage.getKey();
      Path index = Files.createTempDirectory(folder, "index");
      Map<String, byte[]> damaged = new TreeMap<>(files);
      damaged.put(name, damage.getValue().apply(bytes));
      for (Map.Entry<String, byte[]> file : damaged.entrySet()) {
        Files.write(index.resolve(file.getKey()), file.getValue());
      }
      use(index, what);
      assertThat(files(index)).as(what).usingRecursiveComparison().isEqualTo(damaged);
    }
  }

  private static void use(Path index, String what) {
    try {
      assertThat(RouteIndex.check(index).clean()).as(what).isFalse();
    } catch (IndexUnusable told) {
      assertThat(told).as(what).hasMessageStartingWith(index + ": The index ");
    }
    try (RouteReader reader = RouteIndex.read(index)) {
      assertThat(Routes.held(reader)).as(what).hasSize(ROUTES);
      assertThat(reader.timeline(Routes.ALL).buckets()).as(what).isNotEmpty();
      assertThat(reader.each(Routes.ALL, route -> {})).as(what).isTrue();
    } catch (IndexUnusable told) {
      assertThat(told).as(what).hasMessageStartingWith(index + ": The index ");
    }
    try (RouteWriter writer = RouteIndex.write(index)) {
      assertThat(writer.claim(Routes.number(ROUTES).id())).as(what).isTrue();
    } catch (IndexUnusable told) {
      assertThat(told).as(what).hasMessageStartingWith(index + ": The index ");
    }
  }

  private static Map<String, byte[]> files(Path index) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(index)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    files.remove("write.lock");
    return files;
  }
}
