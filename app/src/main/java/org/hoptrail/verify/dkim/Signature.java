package org.hoptrail.verify.dkim;

import java.util.List;
import org.hoptrail.model.HeaderField;
import org.jspecify.annotations.Nullable;

/// One signature field as it was understood.
///
/// @param field the field
/// @param kind which sort of signature it is
/// @param algorithm `a=`
/// @param header the canonicalization of the header
/// @param body the canonicalization of the body
/// @param domain `d=` as it was written
/// @param selector `s=`
/// @param identity `i=` decoded, or null when it has none
/// @param signed the names of `h=` as written, in order; empty for a seal
/// @param bodyHash `bh=`; empty for a seal
/// @param value `b=`
/// @param length `l=`: how many octets of the body are signed, or -1 when all are
/// @param time `t=` in seconds since 1970, or -1
/// @param expiry `x=` in seconds since 1970, or -1
/// @param copies `z=`, or null
/// @param valueStart index of the first byte of the value of `b=`, white space included
/// @param valueEnd index of the byte behind it
/// @param assumed whether it has no `c=`
/// @param draft what shows that it follows a draft from before RFC 4871, or null
record Signature(
    HeaderField field,
    Kind kind,
    Algorithm algorithm,
    Canonicalization header,
    Canonicalization body,
    String domain,
    String selector,
    @Nullable String identity,
    List<String> signed,
    byte[] bodyHash,
    byte[] value,
    long length,
    long time,
    long expiry,
    TagList.@Nullable Tag copies,
    int valueStart,
    int valueEnd,
    boolean assumed,
    @Nullable String draft)
    implements Reading {

  /// The sorts of signatures, which differ in the tags they must have.
  enum Kind {
    /// DKIM-Signature (RFC 6376 3.5).
    DKIM("v a b bh d h s", "q t x l"),
    /// ARC-Message-Signature (RFC 8617 4.1.2): no version, and `i=` is the instance.
    ARC_MESSAGE("i a b bh d h s", "q t x l"),
    /// ARC-Seal (RFC 8617 4.1.3): covers the sets of the chain and no body.
    ARC_SEAL("i a b d s cv", "t");

    /// The tags it must have, with blanks between them.
    final String required;

    private final String optional;

    Kind(String required, String optional) {
      this.required = required;
      this.optional = optional;
    }

    /// Whether a tag that may be left out means anything here.
    boolean knows(String tag) {
      return optional.contains(tag);
    }
  }

  /// How else an ARC-Message-Signature without `c=` may be meant, or null. By RFC 6376 3.5 it is
  /// simple; some who seal and the suite of Valimail mean relaxed.
  @Nullable Signature otherwise() {
    if (!assumed || kind != Kind.ARC_MESSAGE) {
      return null;
    }
    Canonicalization relaxed = Canonicalization.RELAXED;
    return new Signature(
        field,
        kind,
        algorithm,
        relaxed,
        relaxed,
        domain,
        selector,
        identity,
        signed,
        bodyHash,
        value,
        length,
        time,
        expiry,
        copies,
        valueStart,
        valueEnd,
        false,
        draft);
  }

  /// The name under which the key is found (RFC 6376 3.6.2.1).
  String keyName() {
    return selector + "._domainkey." + domain;
  }
}
