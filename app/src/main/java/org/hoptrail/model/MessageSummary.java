package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of a message by which a person recognises it. None of them is proof of anything.
///
/// @param messageId the `Message-ID` with its angle brackets
/// @param date the author's `Date`
/// @param from the address of `From`
/// @param subject the decoded `Subject`
/// @param returnPath the reverse-path that final delivery recorded; empty for the null path
/// @param deliveredTo every `Delivered-To`, topmost first
/// @param tokens times encoded outside the Received fields
public record MessageSummary(
    @Nullable Cited<String> messageId,
    @Nullable Cited<MailDate> date,
    @Nullable Cited<String> from,
    @Nullable Cited<String> subject,
    @Nullable Cited<String> returnPath,
    List<Cited<String>> deliveredTo,
    List<TimeToken> tokens) {

  public MessageSummary {
    deliveredTo = List.copyOf(deliveredTo);
    tokens = List.copyOf(tokens);
  }
}
