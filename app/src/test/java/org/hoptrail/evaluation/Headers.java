package org.hoptrail.evaluation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.received.StampReader;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Sources;

/// The ways from data to headers and stamps, as the program goes them.
final class Headers {

  private Headers() {}

  /// A reader that knows every mail system.
  static StampReader stampReader() {
    return new StampReader(MailSystems.ALL.stream().map(MailSystem::traces).toList());
  }

  /// A message of nothing but this header.
  static RawMessage message(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
    Source source = new Source("oracle", null, 0, bytes.length, null);
    return new RawMessage(source, bytes, bytes.length, List.of());
  }

  /// The block of a header text.
  static HeaderBlock block(String header) {
    return block(message(header));
  }

  /// The block of a message.
  static HeaderBlock block(RawMessage message) {
    return HeaderReader.read(message, Limits.DEFAULT, new ArrayList<>());
  }

  /// The stamp of one Received value.
  static Stamp stamp(String value) {
    HeaderBlock block = block("Received: " + value);
    return stampReader().read(block, block.fields().getFirst(), 0, Limits.DEFAULT.fieldBytes());
  }

  /// Reads every message below a folder or in a file; returns how many inputs could not be read.
  static int messages(Path path, Consumer<RawMessage> taker) {
    List<InputFailure> failures = new ArrayList<>();
    MessageSink sink =
        new MessageSink() {
          @Override
          public void message(RawMessage message) {
            taker.accept(message);
          }

          @Override
          public void failure(InputFailure failure) {
            failures.add(failure);
          }
        };
    new Sources(Limits.DEFAULT).read(List.of(path.toString()), System.in, sink);
    return failures.size();
  }
}
