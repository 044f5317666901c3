package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TimeToken;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.received.StampReader;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.Slice;

/// Reads samples of trace fields as a list of mail systems understands them. A sample is one or
/// more header fields; it lies in a folder that is named like the system that wrote them.
public final class ReceivedSamples {

  private final Path folder;
  private final List<MailSystem> systems;

  /// @param folder holds one folder for each system
  /// @param systems everyone who may claim a field
  public ReceivedSamples(Path folder, List<MailSystem> systems) {
    this.folder = folder;
    this.systems = systems;
  }

  /// Compares the reading of a sample with the expected file beside it, with LF and with CRLF.
  public void check(Path file) throws IOException {
    String lf = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    String actual = read(lf.getBytes(StandardCharsets.ISO_8859_1), file);
    String crlf = read(lf.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1), file);
    assertThat(crlf).as("the same sample with CRLF").isEqualTo(actual);
    Golden.check(file, "txt", actual);
  }

  private String read(byte[] bytes, Path file) {
    Source source = new Source(file.getFileName().toString(), null, 0, bytes.length, null);
    RawMessage message = new RawMessage(source, bytes, bytes.length, List.of());
    HeaderBlock block = HeaderReader.read(message, Limits.DEFAULT, new ArrayList<>());
    StampReader reader = new StampReader(systems.stream().map(MailSystem::traces).toList());
    StringBuilder out = new StringBuilder();
    int index = 0;
    String wanted = folder.relativize(file).getName(0).toString();
    for (HeaderField field : block.fields()) {
      out.append(out.isEmpty() ? "" : "\n");
      if (field.name() == FieldName.RECEIVED || field.name() == FieldName.X_RECEIVED) {
        Stamp stamp = reader.read(block, field, index++, Limits.DEFAULT.fieldBytes());
        assertThat(stamp.system()).as("system of field " + index).isEqualTo(wanted);
        out.append(new StampText(block).of(stamp));
      } else {
        out.append(tokens(block, field));
      }
    }
    return out.toString();
  }

  private String tokens(HeaderBlock block, HeaderField field) {
    StampText text = new StampText(block);
    Slice value = new Slice(block.bytes(), field.valueStart(), field.end()).trim();
    Cited<String> cited =
        new Cited<>(
            value.unfolded(),
            block.span(value.start(), value.end()),
            org.hoptrail.model.AttestedBy.CLIENT_CLAIM);
    for (MailSystem system : systems) {
      for (TokenFormat format : system.tokens()) {
        TimeToken token = format.fields().contains(field.name()) ? format.read(cited) : null;
        if (token != null) {
          text.token(token);
        }
      }
    }
    return new Slice(block.bytes(), field.start(), field.nameEnd()).text() + "\n" + text.tokens();
  }
}
