package org.hoptrail.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.store.DataOutput;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent.Refused;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Notice;
import org.hoptrail.model.Transfer.Recipient;
import org.hoptrail.model.Transfer.Tls;
import org.jspecify.annotations.Nullable;

/// Writes entries; [EntryReader] is its mirror.
final class EntryWriter {

  static final byte TRANSFER = 0;
  static final byte REFUSAL = 1;

  /// How a text begins that may be a word: there is none; it is written out; or the number of the
  /// word, counted from here.
  static final int NULL = 0;

  static final int LITERAL = 1;
  static final int NUMBERED = 2;

  private final DataOutput out;
  private final Words words;

  EntryWriter(DataOutput out, Words words) {
    this.out = out;
    this.words = words;
  }

  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  void write(Transfer transfer) throws IOException {
    out.writeByte(TRANSFER);
    word(transfer.host());
    word(transfer.system());
    word(transfer.instance());
    text(transfer.queueId());
    list(transfer.names(), this::text);
    peer(transfer.client());
    word(transfer.protocol());
    tls(transfer.tls());
    text(transfer.user());
    text(transfer.messageId());
    text(transfer.sender());
    out.writeZLong(transfer.size());
    text(transfer.subject());
    text(transfer.parent());
    time(transfer.receivedAt());
    list(transfer.recipients(), this::recipient);
    list(transfer.successors(), this::text);
    list(transfer.notices(), this::notice);
    list(transfer.judgements(), this::text);
    flag(transfer.queued());
    flag(transfer.ended());
    list(transfer.places(), this::place);
  }

  void write(Refusal refusal) throws IOException {
    out.writeByte(REFUSAL);
    word(refusal.host());
    word(refusal.system());
    Refused what = refusal.what();
    text(what.queueId());
    text(what.session());
    word(what.action());
    word(what.stage());
    peer(what.client());
    text(what.sender());
    text(what.recipient());
    text(what.reply());
    text(refusal.messageId());
    time(refusal.at());
    place(refusal.place());
  }

  private <T> void list(List<T> values, Writer<T> writer) throws IOException {
    out.writeVInt(values.size());
    for (T value : values) {
      writer.write(value);
    }
  }

  private void recipient(Recipient recipient) throws IOException {
    text(recipient.address());
    text(recipient.original());
    list(recipient.attempts(), this::attempt);
  }

  private void attempt(Attempt attempt) throws IOException {
    time(attempt.at());
    peer(attempt.relay());
    word(attempt.transport());
    word(attempt.outcome().name());
    word(attempt.dsn());
    text(attempt.reply());
    seconds(attempt.delay());
    seconds(attempt.transmission());
    tls(attempt.tls());
    place(attempt.place());
  }

  private void notice(Notice notice) throws IOException {
    text(notice.queueId());
    word(notice.kind());
  }

  private void peer(@Nullable Peer peer) throws IOException {
    flag(peer != null);
    if (peer != null) {
      text(peer.name());
      address(peer.address());
      out.writeVInt(peer.port());
      text(peer.helo());
    }
  }

  private void address(@Nullable IpAddress address) throws IOException {
    flag(address != null);
    if (address != null) {
      flag(address.v4());
      out.writeLong(address.high());
      out.writeLong(address.low());
    }
  }

  private void tls(@Nullable Tls tls) throws IOException {
    flag(tls != null);
    if (tls != null) {
      word(tls.version());
      word(tls.cipher());
      word(tls.trust());
    }
  }

  private void place(LogPlace place) throws IOException {
    word(place.path());
    out.writeVLong(place.line());
    out.writeVLong(place.offset());
  }

  private void time(@Nullable Instant at) throws IOException {
    flag(at != null);
    if (at != null) {
      out.writeZLong(at.getEpochSecond());
      out.writeVInt(at.getNano());
    }
  }

  /// Most are not told.
  private void seconds(double value) throws IOException {
    flag(!Double.isNaN(value));
    if (!Double.isNaN(value)) {
      out.writeLong(Double.doubleToRawLongBits(value));
    }
  }

  private void flag(boolean value) throws IOException {
    out.writeByte((byte) (value ? 1 : 0));
  }

  /// A text that stands in many entries.
  private void word(@Nullable String text) throws IOException {
    int number = text == null ? Words.NONE : words.number(text);
    if (number == Words.NONE) {
      text(text);
    } else {
      out.writeVInt(NUMBERED + number);
    }
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeVInt(NULL);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeVInt(LITERAL);
    out.writeVInt(bytes.length);
    out.writeBytes(bytes, bytes.length);
  }
}
