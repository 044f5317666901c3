package org.hoptrail.received;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Envelope;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Oddity;
import org.hoptrail.model.Server;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TlsUse;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The door of this package: one trace field in, one [Stamp] out. Never fails.
///
/// One reader serves one thread.
public final class StampReader {

  /// Every dialect of every system beside its system.
  private final Dialect[] dialects;

  private final TraceWriter[] writers;
  private final DialectIndex index;
  private final ReceivedGrammar grammar = new ReceivedGrammar();

  /// @param writers the mail systems to recognise
  public StampReader(List<TraceWriter> writers) {
    List<Dialect> allDialects = new ArrayList<>();
    List<TraceWriter> theirWriters = new ArrayList<>();
    for (TraceWriter writer : writers) {
      for (Dialect dialect : writer.dialects()) {
        allDialects.add(dialect);
        theirWriters.add(writer);
      }
    }
    this.dialects = allDialects.toArray(new Dialect[0]);
    this.writers = theirWriters.toArray(new TraceWriter[0]);
    this.index = new DialectIndex(allDialects);
  }

  /// Reads a field.
  ///
  /// @param receivedIndex its position among the Received fields, -1 for others
  /// @param fieldLimit how many bytes of the value are interpreted; the rest is one leftover
  public Stamp read(HeaderBlock block, HeaderField field, int receivedIndex, int fieldLimit) {
    int end = Math.min(field.end(), field.valueStart() + fieldLimit);
    TraceField trace = grammar.parse(new Slice(block.bytes(), field.valueStart(), end));
    StampDraft draft = new StampDraft();
    GenericReading.read(trace, draft);
    if (end < field.end()) {
      draft.leftovers.add(new Slice(block.bytes(), end, field.end()));
    }
    Claim claim = recognise(trace);
    if (claim.dialect != null) {
      claim.dialect.refine(trace, draft);
    }
    return new Finished(block, draft, oddities(block, trace, draft, claim))
        .stamp(field, receivedIndex, trace, claim);
  }

  private static List<Oddity> oddities(
      HeaderBlock block, TraceField trace, StampDraft draft, Claim claim) {
    Oddities seen = new Oddities(block);
    NoAddress.inspect(trace, seen);
    LocalPeer.inspect(draft, seen);
    Habits habits = claim.writer == null ? null : claim.writer.habits();
    boolean named = claim.recognition == Recognition.BANNER;
    if (habits != null && (named || habits.holdForShapes())) {
      habits.inspect(trace, draft, seen);
    }
    return seen.found();
  }

  /// Who wrote a field.
  private record Claim(
      @Nullable TraceWriter writer, @Nullable Dialect dialect, Recognition recognition) {}

  private static final Claim NOBODY = new Claim(null, null, Recognition.NONE);

  private Claim recognise(TraceField trace) {
    int shaped = -1;
    long[] worthAsking = index.of(trace);
    for (int word = 0; word < worthAsking.length; word++) {
      for (long rest = worthAsking[word]; rest != 0; rest &= rest - 1) {
        int i = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        Recognition recognition = dialects[i].recognises(trace);
        if (recognition == Recognition.BANNER) {
          return new Claim(writers[i], dialects[i], recognition);
        }
        if (recognition == Recognition.SHAPE && shaped < 0) {
          shaped = i;
        }
      }
    }
    return shaped < 0 ? NOBODY : new Claim(writers[shaped], dialects[shaped], Recognition.SHAPE);
  }

  /// Turns the byte ranges of a draft into cited values.
  private record Finished(HeaderBlock block, StampDraft draft, List<Oddity> oddities) {

    Stamp stamp(HeaderField field, int receivedIndex, TraceField trace, Claim claim) {
      Cited<String> queueId = cited(draft.queueId, AttestedBy.SERVER_CLAIM);
      return new Stamp(
          field,
          receivedIndex,
          claim.writer == null ? Stamp.GENERIC : claim.writer.system(),
          claim.recognition,
          client(),
          server(),
          cited(draft.protocol, AttestedBy.SERVER_CLAIM),
          cited(draft.via, AttestedBy.SERVER_CLAIM),
          tls(),
          queueId,
          envelope(),
          trace.date() == null
              ? null
              : new Cited<>(trace.date(), span(bare(trace.dateText())), AttestedBy.SERVER_CLAIM),
          tokens(queueId, claim.writer, trace.date()),
          leftovers(),
          oddities);
    }

    /// The date without the semicolon before it.
    private static Slice bare(Slice dateText) {
      boolean semicolon = !dateText.isEmpty() && dateText.at(0) == ';';
      return semicolon ? dateText.from(1).trim() : dateText;
    }

    private Client client() {
      return new Client(
          cited(draft.from, AttestedBy.CLIENT_CLAIM),
          cited(draft.helo, AttestedBy.CLIENT_CLAIM),
          cited(draft.rdns, AttestedBy.SERVER_RESOLVED),
          draft.peer == null || draft.peerText == null
              ? null
              : new Cited<>(draft.peer, span(draft.peerText), AttestedBy.SERVER_OBSERVED),
          port(),
          cited(draft.ident, AttestedBy.CLIENT_CLAIM),
          cited(draft.authenticatedAs, AttestedBy.SERVER_OBSERVED));
    }

    private @Nullable Cited<Integer> port() {
      Slice text = draft.peerPort;
      if (text == null || text.length() == 0 || text.length() > 5 || !text.allDigits()) {
        return null;
      }
      int port = Integer.parseInt(text.text());
      return port < 1 || port > 65535
          ? null
          : new Cited<>(port, span(text), AttestedBy.SERVER_OBSERVED);
    }

    private Server server() {
      return new Server(
          cited(draft.by, AttestedBy.SERVER_CLAIM),
          draft.byAddress == null || draft.byAddressText == null
              ? null
              : new Cited<>(draft.byAddress, span(draft.byAddressText), AttestedBy.SERVER_CLAIM),
          cited(draft.software, AttestedBy.SERVER_CLAIM));
    }

    private @Nullable TlsUse tls() {
      if (draft.tlsVersion == null && draft.tlsCipher == null) {
        return null;
      }
      return new TlsUse(
          version(draft.tlsVersion), cited(draft.tlsCipher, AttestedBy.SERVER_OBSERVED));
    }

    private @Nullable Cited<String> version(@Nullable Slice text) {
      String version = text == null ? null : TlsText.version(text);
      return text == null || version == null
          ? null
          : new Cited<>(version, span(text), AttestedBy.SERVER_OBSERVED);
    }

    private Envelope envelope() {
      List<Cited<String>> recipients = new ArrayList<>(draft.recipients.size());
      for (Slice recipient : draft.recipients) {
        recipients.add(new Cited<>(recipient.text(), span(recipient), AttestedBy.SERVER_OBSERVED));
      }
      return new Envelope(cited(draft.envelopeFrom, AttestedBy.CLIENT_CLAIM), recipients);
    }

    private List<TimeToken> tokens(
        @Nullable Cited<String> queueId, @Nullable TraceWriter writer, @Nullable MailDate date) {
      if (queueId == null || writer == null || writer.queueIds() == null) {
        return List.of();
      }
      TimeToken token = writer.queueIds().decode(queueId, date);
      return token == null ? List.of() : List.of(token);
    }

    private List<Span> leftovers() {
      if (draft.leftovers.isEmpty()) {
        return List.of();
      }
      List<Span> spans = new ArrayList<>(draft.leftovers.size());
      for (Slice leftover : draft.leftovers) {
        spans.add(span(leftover));
      }
      return spans;
    }

    private @Nullable Cited<String> cited(@Nullable Slice text, AttestedBy attestedBy) {
      return text == null ? null : new Cited<>(text.unfolded(), span(text), attestedBy);
    }

    private Span span(Slice slice) {
      return block.span(slice.start(), slice.end());
    }
  }
}
