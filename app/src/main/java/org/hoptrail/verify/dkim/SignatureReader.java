package org.hoptrail.verify.dkim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.text.Slice;
import org.hoptrail.verify.dkim.Signature.Kind;
import org.jspecify.annotations.Nullable;

/// Reads one signature field by the rules of RFC 6376 3.5 and 6.1.1. The first rule that it breaks
/// makes it [Reading.Malformed].
final class SignatureReader {

  private static final int LONGEST_NUMBER = 76;
  private static final int LONGEST_FAULT = 160;
  private static final int LONGEST_NAME = 253;
  private static final long NONE = -1;

  private final HeaderField field;
  private final Kind kind;
  private final TagList tags;
  private @Nullable String fault;
  private @Nullable String draft;

  private SignatureReader(HeaderField field, Kind kind, TagList tags) {
    this.field = field;
    this.kind = kind;
    this.tags = tags;
    this.fault = tags.fault();
  }

  /// Reads a field of that kind.
  static Reading read(HeaderBlock header, HeaderField field, Kind kind) {
    Slice value = new Slice(header.bytes(), field.valueStart(), field.end());
    return new SignatureReader(field, kind, TagList.read(value)).read();
  }

  private Reading read() {
    if (kind == Kind.DKIM) {
      version();
    }
    for (String tag : kind.required.split(" ", -1)) {
      boolean excused = draft != null && tag.equals("v");
      if (tags.tag(tag) == null && !excused) {
        fault("the tag " + tag + "= is missing");
      }
    }
    Signature signature = signature();
    if (signature.time() >= 0 && signature.expiry() >= 0) {
      if (signature.expiry() <= signature.time()) {
        fault("it expires (x=) before it was made (t=)");
      }
    }
    return fault == null
        ? signature
        : new Reading.Malformed(
            fault, cut(tags.text("d", ""), LONGEST_NAME), cut(tags.text("s", ""), LONGEST_NAME));
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) + "..." : text;
  }

  private Signature signature() {
    TagList.Tag b = tags.tag("b");
    return new Signature(
        field,
        kind,
        algorithm(),
        canonicalization(true),
        canonicalization(false),
        domain(),
        selector(),
        kind == Kind.DKIM ? identity() : null,
        kind == Kind.ARC_SEAL ? noNames() : names(),
        kind == Kind.ARC_SEAL ? new byte[0] : base64("bh"),
        base64("b"),
        query() ? number("l") : NONE,
        number("t"),
        number("x"),
        tags.tag("z"),
        b == null ? 0 : b.rawStart(),
        b == null ? 0 : b.rawEnd(),
        tags.tag("c") == null,
        draft);
  }

  private void fault(String why) {
    if (fault == null) {
      fault = cut(why, LONGEST_FAULT);
    }
  }

  /// Drafts of the years before RFC 4871 had no `v=`, or `v=0.2` to `v=0.5`.
  private void version() {
    String version = tags.text("v");
    if (tags.fault() != null || "1".equals(version)) {
      return;
    }
    if (version != null && !version.startsWith("0.")) {
      fault("it has version v=" + version + ", and only v=1 is defined");
    } else if (tags.tag("bh") == null) {
      fault("it has no bh= and no version v=1");
    } else {
      draft = version == null ? "it has no v=" : "it has v=" + version;
    }
  }

  private Algorithm algorithm() {
    String written = tags.text("a", "");
    Algorithm algorithm = Algorithm.of(written);
    if (algorithm == null) {
      fault("its algorithm a=" + written + " is unknown");
    }
    return Objects.requireNonNullElse(algorithm, Algorithm.RSA_SHA256);
  }

  /// RFC 6376 3.5: simple unless it is said; for a seal RFC 8617 5.1.1 demands relaxed.
  private Canonicalization canonicalization(boolean ofHeader) {
    if (kind == Kind.ARC_SEAL) {
      return Canonicalization.RELAXED;
    }
    String written = tags.text("c", "simple/simple");
    int slash = written.indexOf('/');
    String header = slash < 0 ? written : written.substring(0, slash);
    String body = slash < 0 ? "simple" : written.substring(slash + 1);
    Canonicalization found = Canonicalization.of(ofHeader ? header : body);
    if (found == null) {
      fault("its canonicalization c=" + written + " is unknown");
    }
    return Objects.requireNonNullElse(found, Canonicalization.SIMPLE);
  }

  private String domain() {
    String domain = tags.text("d", "");
    if (!DomainSyntax.isDomain(domain)) {
      fault("d=" + domain + " is no domain");
    }
    return domain;
  }

  private String selector() {
    String selector = tags.text("s", "");
    if (!DomainSyntax.isLabels(selector)) {
      fault("s=" + selector + " is no selector");
    }
    return selector;
  }

  /// RFC 6376 3.5: the part behind the @ is d= or below it. An = that is not encoded stays.
  private @Nullable String identity() {
    String written = tags.text("i");
    if (written == null) {
      return null;
    }
    String identity = Objects.requireNonNullElse(QuotedPrintable.decode(written), written);
    int at = identity.lastIndexOf('@');
    if (at < 0) {
      fault("i=" + written + " is no identity");
      return null;
    }
    String host = identity.substring(at + 1).toLowerCase(Locale.ROOT);
    String own = tags.text("d", "").toLowerCase(Locale.ROOT);
    if (!host.equals(own) && !host.endsWith("." + own)) {
      fault("i=" + identity + " does not belong to d=" + tags.text("d"));
    }
    return identity;
  }

  private List<String> noNames() {
    if (tags.tag("h") != null) {
      fault("a seal may not have h=");
    }
    return List.of();
  }

  /// RFC 8617 4.1.2 asks no From of an ARC-Message-Signature and forbids ARC-Seal; empty names are
  /// endured there, since they cover nothing.
  private List<String> names() {
    boolean dkim = kind == Kind.DKIM;
    List<String> names = new ArrayList<>();
    for (String part : tags.text("h", "").split(":", -1)) {
      String name = part.trim();
      if (isFieldName(name)) {
        names.add(name);
      } else if (dkim || !name.isEmpty()) {
        fault("h= does not list names of fields");
      }
    }
    if (dkim && names.stream().noneMatch(name -> name.equalsIgnoreCase("From"))) {
      fault("From is not among the signed fields of h=");
    }
    if (!dkim && names.stream().anyMatch(name -> name.equalsIgnoreCase("ARC-Seal"))) {
      fault("h= lists ARC-Seal, which a message signature may not sign");
    }
    return names;
  }

  private static boolean isFieldName(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private boolean query() {
    String query = kind.knows("q") ? tags.text("q") : null;
    if (query == null) {
      return true;
    }
    for (String method : query.split(":", -1)) {
      if (method.trim().equals("dns/txt") || draft != null && method.trim().equals("dns")) {
        return true;
      }
    }
    fault("q=" + query + " names no way to the key that is known");
    return false;
  }

  /// Numbers beyond 63 bits become the largest: as times they never come, as lengths never end.
  private long number(String tag) {
    String written = kind.knows(tag) ? tags.text(tag) : null;
    if (written == null) {
      return NONE;
    }
    boolean digits = written.chars().allMatch(c -> c >= '0' && c <= '9');
    if (written.isEmpty() || !digits || written.length() > LONGEST_NUMBER) {
      fault(tag + "=" + written + " is no number");
      return NONE;
    }
    BigInteger number = new BigInteger(written);
    return number.bitLength() > 62 ? Long.MAX_VALUE : number.longValue();
  }

  private byte[] base64(String name) {
    TagList.Tag tag = tags.tag(name);
    byte[] bytes = tag == null ? new byte[0] : decoded(tag.compact());
    if (bytes.length == 0) {
      fault(name + "= is not base64");
    }
    return bytes;
  }

  /// The bytes that base64 stands for; none when it is none.
  static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
