package org.hoptrail.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent.Refused;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Notice;
import org.hoptrail.model.Transfer.Recipient;
import org.hoptrail.model.Transfer.Tls;
import org.jspecify.annotations.Nullable;

/// Reads what [EntryWriter] wrote.
final class EntryReader {

  private final DataInput in;
  private final Words words;

  EntryReader(DataInput in, Words words) {
    this.in = in;
    this.words = words;
  }

  private interface Reader<T> {
    T read() throws IOException;
  }

  /// Reads an entry and adds it to the one list or the other.
  void read(List<Transfer> transfers, List<Refusal> refusals) throws IOException {
    if (in.readByte() == EntryWriter.TRANSFER) {
      transfers.add(transfer());
    } else {
      refusals.add(refusal());
    }
  }

  private Transfer transfer() throws IOException {
    return new Transfer(
        text(),
        text(),
        text(),
        text(),
        list(this::text),
        peer(),
        maybe(),
        tls(),
        maybe(),
        maybe(),
        maybe(),
        in.readZLong(),
        maybe(),
        maybe(),
        time(),
        list(this::recipient),
        list(this::text),
        list(this::notice),
        list(this::text),
        flag(),
        flag(),
        list(this::place));
  }

  private Refusal refusal() throws IOException {
    String host = text();
    String system = text();
    Refused what = new Refused(maybe(), maybe(), text(), maybe(), peer(), maybe(), maybe(), text());
    return new Refusal(host, system, what, maybe(), time(), place());
  }

  private <T> List<T> list(Reader<T> reader) throws IOException {
    int size = in.readVInt();
    if (size == 0) {
      return List.of();
    }
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(reader.read());
    }
    return values;
  }

  private Recipient recipient() throws IOException {
    return new Recipient(text(), maybe(), list(this::attempt));
  }

  private Attempt attempt() throws IOException {
    return new Attempt(
        time(),
        peer(),
        maybe(),
        Outcome.valueOf(text()),
        maybe(),
        maybe(),
        seconds(),
        seconds(),
        tls(),
        place());
  }

  private Notice notice() throws IOException {
    return new Notice(text(), text());
  }

  private @Nullable Peer peer() throws IOException {
    return flag() ? new Peer(maybe(), address(), in.readVInt(), maybe()) : null;
  }

  private @Nullable IpAddress address() throws IOException {
    return flag() ? new IpAddress(flag(), in.readLong(), in.readLong()) : null;
  }

  private @Nullable Tls tls() throws IOException {
    return flag() ? new Tls(maybe(), maybe(), maybe()) : null;
  }

  private LogPlace place() throws IOException {
    return new LogPlace(text(), in.readVLong(), in.readVLong());
  }

  private @Nullable Instant time() throws IOException {
    return flag() ? Instant.ofEpochSecond(in.readZLong(), in.readVInt()) : null;
  }

  private double seconds() throws IOException {
    return flag() ? Double.longBitsToDouble(in.readLong()) : Double.NaN;
  }

  private boolean flag() throws IOException {
    return in.readByte() != 0;
  }

  private String text() throws IOException {
    String text = maybe();
    return text == null ? "" : text;
  }

  private @Nullable String maybe() throws IOException {
    int kind = in.readVInt();
    if (kind >= EntryWriter.NUMBERED) {
      return words.text(kind - EntryWriter.NUMBERED);
    }
    if (kind == EntryWriter.NULL) {
      return null;
    }
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
