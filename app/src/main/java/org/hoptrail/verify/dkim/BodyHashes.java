package org.hoptrail.verify.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.verify.dkim.Signature.Kind;
import org.jspecify.annotations.Nullable;

/// The hashes of one body that its signatures ask for, made while the body streams by, in memory
/// that does not depend on its length. Line ends may be LF, CRLF or mixed, they are hashed as CRLF;
/// how the body is cut into pieces does not matter.
///
/// A mailbox may have put a `>` before lines that start with `From `, and nobody says by which of
/// the two rules. So there are up to three readings of such a body; they part at the first such
/// line.
public final class BodyHashes implements BodySink {

  /// How the `>` before `From ` lines are read.
  enum Quoting {
    /// They belong to the message.
    NONE("as it stands"),
    /// The mailbox put one before `From ` lines that had some already, too.
    MBOXRD("without the > that the mailbox put before From lines (mboxrd)"),
    /// The mailbox put one before plain `From ` lines only.
    MBOXO("without the > that the mailbox put before From lines (mboxo)");

    final String words;

    Quoting(String words) {
      this.words = words;
    }
  }

  /// One hash.
  ///
  /// @param quoting by which reading
  /// @param hash the hash
  /// @param total how many octets the whole canonical body has by that reading
  /// @param added how many octets at the end explain why it is not the signed hash, or 0
  record BodyHash(Quoting quoting, byte[] hash, long total, int added) {}

  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
  private static final byte[] QUOTES = ">>>>>>>>>>>>>>>>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RETURN = {'\r'};

  private final boolean crBreaks;
  private final boolean mbox;
  private final BodyReading plain = new BodyReading();
  private @Nullable BodyReading mboxrd;
  private @Nullable BodyReading mboxo;

  private boolean heldReturn;
  private boolean lineStart = true;
  private long heldQuotes;
  private int heldFrom;
  private boolean finished;
  private final List<Signature> signatures = new ArrayList<>(2);
  private final Map<String, List<BodyHash>> noted;

  private BodyHashes(boolean crBreaks, boolean mbox, Map<String, List<BodyHash>> noted) {
    this.crBreaks = crBreaks;
    this.mbox = mbox;
    this.noted = noted;
  }

  /// What is to be hashed for the signatures of a header, or null when it has none
  /// (`DKIM-Signature`, `ARC-Message-Signature`).
  ///
  /// @param mbox whether the message comes from a mailbox with `From ` lines
  public static @Nullable BodyHashes wanted(HeaderBlock header, boolean mbox) {
    BodyHashes hashes = new BodyHashes(LineBreaks.areCarriageReturns(header), mbox, Map.of());
    int dkim = 0;
    int arc = 0;
    for (HeaderField field : header.fields()) {
      if (field.name() == FieldName.DKIM_SIGNATURE && dkim++ < Dkim.MOST) {
        hashes.want(SignatureReader.read(header, field, Kind.DKIM));
      } else if (field.name() == FieldName.ARC_MESSAGE_SIGNATURE
          && arc++ < SignatureCheck.MOST_SETS) {
        hashes.want(SignatureReader.read(header, field, Kind.ARC_MESSAGE));
      }
    }
    return dkim + arc == 0 ? null : hashes;
  }

  private void want(Reading reading) {
    if (reading instanceof Signature s) {
      want(s);
      Signature other = s.otherwise();
      if (other != null) {
        want(other);
      }
    }
  }

  /// What was made, line by line, so that [#noted] gives it again when the body is not at hand.
  /// Ends the body.
  public List<String> notes() {
    return signatures.stream().flatMap(each -> BodyNotes.lines(each, of(each)).stream()).toList();
  }

  /// Hashes that were made before.
  ///
  /// @param notes what [#notes] gave; a line that it cannot have given is left out
  public static BodyHashes noted(List<String> notes) {
    return new BodyHashes(false, false, BodyNotes.read(notes));
  }

  private void want(Signature signature) {
    signatures.add(signature);
    plain.want(signature.body(), signature.algorithm().digest, signature.length());
  }

  @Override
  public void take(byte[] bytes, int from, int to) {
    if (plain.isEmpty()) {
      return;
    }
    int at = from;
    while (at < to) {
      byte b = bytes[at];
      if (b == '\n' || b == '\r') {
        lineEnd(b);
        at++;
      } else {
        releaseReturn();
        at = lineStart && mbox ? quoted(bytes, at) : run(bytes, at, to);
      }
    }
  }

  private void lineEnd(byte b) {
    if (b == '\n' || crBreaks) {
      heldReturn = false;
      releaseQuotes();
      lineBreak();
    } else {
      releaseReturn();
      heldReturn = true;
    }
  }

  private void releaseReturn() {
    if (heldReturn) {
      heldReturn = false;
      releaseQuotes();
      lineStart = false;
      octets(RETURN, 0, 1);
    }
  }

  /// Takes all up to the next line break; returns where it is.
  private int run(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    lineStart = false;
    octets(bytes, from, end);
    return end;
  }

  /// Holds back `>` and what could be `From ` behind it; returns the next index.
  private int quoted(byte[] bytes, int at) {
    byte b = bytes[at];
    if (b == '>' && heldFrom == 0) {
      heldQuotes++;
      return at + 1;
    }
    if (heldQuotes == 0 || b != FROM[heldFrom]) {
      releaseQuotes();
      lineStart = false;
      return at;
    }
    heldFrom++;
    if (heldFrom == FROM.length) {
      unquote();
    }
    return at + 1;
  }

  private void unquote() {
    BodyReading rd = mboxrd == null ? plain.copy() : mboxrd;
    BodyReading o = mboxo == null ? plain.copy() : mboxo;
    write(plain, heldQuotes);
    write(rd, heldQuotes - 1);
    write(o, heldQuotes == 1 ? 0 : heldQuotes);
    mboxrd = rd;
    mboxo = o;
    heldQuotes = 0;
    heldFrom = 0;
    lineStart = false;
  }

  private static void write(BodyReading reading, long quotes) {
    for (long left = quotes; left > 0; left -= QUOTES.length) {
      reading.octets(QUOTES, 0, (int) Math.min(left, QUOTES.length));
    }
    reading.octets(FROM, 0, FROM.length);
  }

  private void releaseQuotes() {
    for (long left = heldQuotes; left > 0; left -= QUOTES.length) {
      octets(QUOTES, 0, (int) Math.min(left, QUOTES.length));
    }
    octets(FROM, 0, heldFrom);
    heldQuotes = 0;
    heldFrom = 0;
  }

  private void octets(byte[] bytes, int from, int to) {
    plain.octets(bytes, from, to);
    if (mboxrd != null && mboxo != null) {
      mboxrd.octets(bytes, from, to);
      mboxo.octets(bytes, from, to);
    }
  }

  private void lineBreak() {
    lineStart = true;
    plain.lineBreak();
    if (mboxrd != null && mboxo != null) {
      mboxrd.lineBreak();
      mboxo.lineBreak();
    }
  }

  private void finish() {
    if (finished) {
      return;
    }
    finished = true;
    releaseReturn();
    releaseQuotes();
    plain.finish();
    if (mboxrd != null && mboxo != null) {
      mboxrd.finish();
      mboxo.finish();
    }
  }

  /// The hashes of the whole body for a signature, one per reading; none when it was not among
  /// those that [#wanted] saw. Ends the body.
  List<BodyHash> of(Signature signature) {
    finish();
    List<BodyHash> known = noted.get(BodyNotes.key(signature));
    if (known != null) {
      return known;
    }
    List<BodyHash> found = new ArrayList<>(3);
    add(found, Quoting.NONE, plain, signature);
    add(found, Quoting.MBOXRD, mboxrd, signature);
    add(found, Quoting.MBOXO, mboxo, signature);
    return found;
  }

  private static void add(
      List<BodyHash> found, Quoting quoting, @Nullable BodyReading reading, Signature signature) {
    BodyCanon canon = reading == null ? null : reading.find(signature.body());
    BodyTap tap =
        canon == null ? null : canon.tap(signature.algorithm().digest, signature.length());
    if (canon != null && tap != null) {
      byte[] hash = tap.result();
      boolean same = Arrays.equals(hash, signature.bodyHash());
      int added = same ? 0 : canon.added(tap, signature.bodyHash());
      found.add(new BodyHash(quoting, hash, canon.total(), added));
    }
  }
}
