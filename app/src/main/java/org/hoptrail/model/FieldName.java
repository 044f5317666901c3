package org.hoptrail.model;

import java.util.Arrays;

/// The header fields that Hoptrail gives a meaning to. Every other field is [#OTHER]: kept with its
/// bytes, not interpreted.
public enum FieldName {
  RECEIVED("Received"),
  X_RECEIVED("X-Received"),
  RETURN_PATH("Return-Path"),
  DELIVERED_TO("Delivered-To"),
  X_ORIGINAL_TO("X-Original-To"),
  ENVELOPE_TO("Envelope-To"),
  DELIVERY_DATE("Delivery-Date"),
  AUTHENTICATION_RESULTS("Authentication-Results"),
  RECEIVED_SPF("Received-SPF"),
  ARC_SEAL("ARC-Seal"),
  ARC_MESSAGE_SIGNATURE("ARC-Message-Signature"),
  ARC_AUTHENTICATION_RESULTS("ARC-Authentication-Results"),
  DKIM_SIGNATURE("DKIM-Signature"),
  X_GOOGLE_DKIM_SIGNATURE("X-Google-DKIM-Signature"),
  X_ORIGINATING_IP("X-Originating-IP"),
  X_ORIGINAL_ARRIVAL_TIME("X-OriginalArrivalTime"),
  THREAD_INDEX("Thread-Index"),
  MESSAGE_ID("Message-ID"),
  DATE("Date"),
  FROM("From"),
  SENDER("Sender"),
  REPLY_TO("Reply-To"),
  TO("To"),
  CC("Cc"),
  SUBJECT("Subject"),
  IN_REPLY_TO("In-Reply-To"),
  REFERENCES("References"),
  CONTENT_TYPE("Content-Type"),
  LIST_ID("List-Id"),
  MAILING_LIST("Mailing-List"),
  RESENT_FROM("Resent-From"),
  RESENT_TO("Resent-To"),
  RESENT_DATE("Resent-Date"),
  RESENT_MESSAGE_ID("Resent-Message-ID"),
  RESENT_SENDER("Resent-Sender"),
  AUTO_SUBMITTED("Auto-Submitted"),
  X_MAILER("X-Mailer"),
  USER_AGENT("User-Agent"),
  X_BARRACUDA_START_TIME("X-Barracuda-Start-Time"),
  X_ASG_DEBUG_ID("X-ASG-Debug-ID"),
  X_CM_ANALYSIS("X-CM-Analysis"),
  X_CMAE_ANALYSIS("X-CMAE-Analysis"),
  X_AUTHORITY_ANALYSIS("X-Authority-Analysis"),
  X_GM_THRID("X-GM-THRID"),
  OTHER("");

  private final String written;

  FieldName(String written) {
    this.written = written;
  }

  /// The name as its standard writes it; empty for [#OTHER].
  public String written() {
    return written;
  }

  private static final FieldName[][] BY_LENGTH = byLength();

  /// In plain loops: a stream here costs some 20 ms of every start.
  private static FieldName[][] byLength() {
    FieldName[][] table = new FieldName[32][0];
    for (FieldName name : values()) {
      if (name != OTHER) {
        FieldName[] row = table[name.written.length()];
        row = Arrays.copyOf(row, row.length + 1);
        row[row.length - 1] = name;
        table[name.written.length()] = row;
      }
    }
    return table;
  }

  /// The field of that name, letter case ignored (RFC 5322 1.2.2), or [#OTHER].
  public static FieldName of(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length < BY_LENGTH.length) {
      for (FieldName name : BY_LENGTH[length]) {
        if (name.matches(bytes, start)) {
          return name;
        }
      }
    }
    return OTHER;
  }

  private boolean matches(byte[] bytes, int start) {
    for (int i = written.length() - 1; i >= 0; i--) {
      int difference = written.charAt(i) ^ bytes[start + i];
      if (difference != 0 && (difference != 0x20 || !Character.isLetter(written.charAt(i)))) {
        return false;
      }
    }
    return true;
  }
}
