package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reply of a mail server in plain words.
///
/// @param reply what was explained
/// @param permanence whether trying again can help
/// @param title what happened, in one line
/// @param meaning what happened
/// @param turn whose turn it is
/// @param nextSteps what to check or do next, in this order
/// @param known the known text that was recognised, if any
/// @param codes what the codes mean on their own, the reply code first
/// @param notes contradictions, and what else to know
/// @param listing the blocklist that is named, if any
/// @param references where all this is defined or documented
public record Explanation(
    Reply reply,
    Permanence permanence,
    String title,
    String meaning,
    Turn turn,
    List<String> nextSteps,
    @Nullable KnownReply known,
    List<Code> codes,
    List<String> notes,
    @Nullable Listing listing,
    List<String> references)
    implements Answer {

  public Explanation {
    nextSteps = List.copyOf(nextSteps);
    codes = List.copyOf(codes);
    notes = List.copyOf(notes);
    references = List.copyOf(references);
  }

  /// Whether trying again can help.
  public enum Permanence {
    /// It was accepted.
    SUCCESS,
    /// The server waits for more.
    CONTINUE,
    /// It may pass later, unchanged.
    TEMPORARY,
    /// It will not pass unless something changes.
    PERMANENT,
    /// The text does not tell.
    UNKNOWN
  }

  /// What a code means by the standards.
  ///
  /// @param code the reply code or enhanced code
  /// @param title its meaning in one line
  /// @param meaning its meaning
  /// @param reference where it is defined
  public record Code(String code, String title, String meaning, String reference) {}

  /// An entry of a DNS blocklist that a reply speaks of.
  ///
  /// @param list the name of the list
  /// @param zone its DNS zone
  /// @param address the listed address, if the reply names it
  /// @param question the DNS name to ask for, if the address is known
  /// @param lookup the page to look it up and ask for removal, if known
  public record Listing(
      String list,
      String zone,
      @Nullable String address,
      @Nullable String question,
      @Nullable String lookup) {}
}
