package org.hoptrail.received;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.samples.Samples;

/// The trace fields of all samples, and how to read a header.
final class SampleFields {

  private SampleFields() {}

  /// The bytes of every trace field of every sample, name included, without the line end.
  static List<byte[]> all() {
    List<byte[]> fields = new ArrayList<>();
    for (Path file : Samples.below(Samples.root().resolve("received"))) {
      HeaderBlock block = block(bytes(file));
      for (HeaderField field : block.fields()) {
        if (isTrace(field)) {
          fields.add(java.util.Arrays.copyOfRange(block.bytes(), field.start(), field.end()));
        }
      }
    }
    return fields;
  }

  static boolean isTrace(HeaderField field) {
    return field.name() == FieldName.RECEIVED || field.name() == FieldName.X_RECEIVED;
  }

  static HeaderBlock block(byte[] header) {
    return HeaderReader.read(message(header), Limits.DEFAULT, new ArrayList<>());
  }

  static RawMessage message(byte[] header) {
    Source source = new Source("mutated", null, 0, header.length, null);
    return new RawMessage(source, header, header.length, List.of());
  }

  static StampReader reader() {
    return new StampReader(MailSystems.ALL.stream().map(MailSystem::traces).toList());
  }

  /// The stamps of all trace fields.
  static List<Stamp> stamps(StampReader reader, HeaderBlock block) {
    List<Stamp> stamps = new ArrayList<>();
    for (HeaderField field : block.fields()) {
      if (isTrace(field)) {
        stamps.add(reader.read(block, field, stamps.size(), Limits.DEFAULT.fieldBytes()));
      }
    }
    return stamps;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
