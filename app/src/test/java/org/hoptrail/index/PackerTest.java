package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is stored comes back as it was, whatever the packer had learned when it was stored.
class PackerTest {

  private static final Request ROWS =
      new Request(Found.What.MESSAGES, Request.Order.DATE, Request.MOST, List.of(), 0);

  @TempDir Path directory;

  private void write(int from, int to) {
    try (RouteWriter writer = RouteIndex.write(directory)) {
      Routes.write(writer, from, to);
    }
  }

  private List<Dictionary> dictionaries() throws IOException {
    try (FSDirectory files = FSDirectory.open(directory);
        DirectoryReader reader = DirectoryReader.open(files)) {
      return Dictionary.of(reader);
    }
  }

  private void demandAll(int count) {
    try (RouteReader reader = RouteIndex.read(directory)) {
      Map<String, String> stored = new HashMap<>();
      for (Hit each : reader.search(Routes.ALL, ROWS).hits()) {
        Hit.OfMessage hit = (Hit.OfMessage) each;
        stored.put(hit.id(), text(hit.header()) + text(hit.json()) + hit.subject());
      }
      assertThat(stored).hasSize(count);
      for (int i = 0; i < count; i++) {
        IndexedRoute route = Routes.number(i);
        String header = text(route.report().header().bytes());
        assertThat(stored).containsEntry(route.id(), header + text(route.json()) + "number " + i);
        assertThat(reader.find(route.id())).isNotNull();
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void messages_of_all_dictionaries_are_read() throws IOException {
    write(0, 40);
    assertThat(dictionaries()).isEmpty();
    write(40, 110);
    assertThat(dictionaries()).extracting(Dictionary::learned).containsExactly(104L);
    write(110, 1_700);
    assertThat(dictionaries()).extracting(Dictionary::learned).containsExactly(104L, 1_664L);
    demandAll(1_700);
    try (RouteWriter writer = RouteIndex.write(directory)) {
      writer.compact();
    }
    demandAll(1_700);
  }

  @Test
  void what_messages_have_in_common_is_stored_once() throws IOException {
    write(0, 100);
    try (FSDirectory files = FSDirectory.open(directory);
        KnownTerms known = new KnownTerms(files);
        Packer learned = new Packer(Layout.ROUTE, known, dictionary -> {});
        Packer other = new Packer(Layout.DELIVERY, known, dictionary -> {})) {
      byte[] plain = Routes.number(200).report().header().bytes();
      assertThat(learned.pack(plain).length).isLessThan(other.pack(plain).length / 2);
    }
  }
}
