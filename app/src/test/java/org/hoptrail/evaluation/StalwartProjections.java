package org.hoptrail.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Envelope;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp;
import org.jspecify.annotations.Nullable;

/// What the record of the mail-parser library systematically loses, done to our values too, each
/// with its reason. Applied in this order.
final class StalwartProjections {

  /// A field as it stands between the two readings.
  ///
  /// @param stamp our reading
  /// @param input the value of the field
  /// @param ours our values in their terms, changed in place
  /// @param theirs their values, changed only where they are no value at all
  record Pair(Stamp stamp, String input, Map<String, String> ours, Map<String, String> theirs) {}

  interface Rule {
    void apply(Pair pair);
  }

  /// @param reason what their record cannot hold
  record Projection(String reason, Rule rule) {}

  static final List<Projection> ALL =
      List.of(
          new Projection("two-digit years become 19xx (known wrong)", StalwartProjections::century),
          new Projection(
              "numbers of a date are taken in RFC order: ctime order gives no date",
              StalwartProjections::ctime),
          new Projection("no date is read without a semicolon", StalwartProjections::noSemicolon),
          new Projection("seconds with a fraction become 0", StalwartProjections::fraction),
          new Projection("zones by name are read as UTC", StalwartProjections::namedZone),
          new Projection(
              "protocols from a closed list, found inside a phrase", StalwartProjections::protocol),
          new Projection(
              "the id clause of Exchange is a build number, not an id", StalwartProjections::build),
          new Projection(
              "a comment before the first clause tells nothing but `from`",
              StalwartProjections::preface),
          new Projection(
              "a local user in the from clause is the client, not the ident",
              StalwartProjections::localUser),
          new Projection(
              "the first word behind `from` is the client, in comments and prose too",
              StalwartProjections::prose),
          new Projection(
              "the last address in the from clause is the ident, whole, whoever said it",
              StalwartProjections::ident),
          new Projection("words end at a slash", StalwartProjections::slash),
          new Projection("brackets and ports are not kept", StalwartProjections::brackets),
          new Projection(
              "a host name has a dot, a recipient an @, a cipher a joint",
              StalwartProjections::forms),
          new Projection(
              "a HELO without a name leaves its verb", StalwartProjections::namelessHelo));

  private static final Pattern BEHIND_FROM =
      Pattern.compile("\\bfrom\\s+([^\\s()<>\\[\\]]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROTOCOL =
      Pattern.compile("(?:local-)?(ESMTP-TLS|BSMTP|SMTPSVC|HTTPREST|[EL]?S?MTPS?A?|local)");

  private StalwartProjections() {}

  private static void century(Pair pair) {
    String theirs = pair.theirs.get("date");
    String ours = pair.ours.get("date");
    if (theirs != null && ours != null && theirs.equals("19" + ours.substring(2))) {
      pair.ours.put("date", theirs);
    }
  }

  private static void ctime(Pair pair) {
    String theirs = pair.theirs.get("date");
    if (theirs != null && theirs.matches(".*:\\d{3}[+-].*")) {
      pair.theirs.remove("date");
      pair.ours.remove("date");
    }
  }

  private static void noSemicolon(Pair pair) {
    if (pair.input.indexOf(';') < 0) {
      pair.ours.remove("date");
    }
  }

  private static void fraction(Pair pair) {
    Cited<MailDate> date = pair.stamp.date();
    if (date != null && date.value().nano() > 0) {
      pair.ours.computeIfPresent("date", (key, text) -> text.replaceAll(":\\d\\d(?=[+-])", ":00"));
    }
  }

  private static void namedZone(Pair pair) {
    Cited<MailDate> date = pair.stamp.date();
    if (date != null && date.value().zone() == MailDate.Zone.NAMED) {
      pair.ours.computeIfPresent(
          "date", (key, text) -> text.replaceAll("[+-]\\d\\d:\\d\\d$", "+00:00"));
    }
  }

  private static void protocol(Pair pair) {
    Cited<String> with = pair.stamp.protocol();
    if (with == null || pair.ours.containsKey("with")) {
      return;
    }
    Matcher matcher =
        PROTOCOL.matcher(with.value().toUpperCase(Locale.ROOT).replace("LOCAL", "local"));
    if (matcher.find()) {
      String word = matcher.group(1);
      pair.ours.put(
          "with",
          switch (word) {
            case "ESMTP-TLS" -> "ESMTPS";
            case "BSMTP", "SMTPSVC" -> "SMTP";
            case "HTTPREST" -> "HTTP";
            case "local" -> "Local";
            default -> word;
          });
    }
  }

  private static void build(Pair pair) {
    Cited<String> software = pair.stamp.server().software();
    if (!pair.ours.containsKey("id") && software != null) {
      String words = software.value();
      String last = words.substring(words.lastIndexOf(' ') + 1);
      if (Pattern.compile("\\bid\\s+" + Pattern.quote(last)).matcher(pair.input).find()) {
        pair.ours.put("id", last);
      }
    }
  }

  private static void preface(Pair pair) {
    if (pair.stamp.server().by() == null && pair.input.startsWith("(")) {
      pair.ours.keySet().removeAll(Set.of("id", "ident", "from_ip"));
    }
  }

  private static void localUser(Pair pair) {
    if (Objects.equals(pair.ours.get("ident"), pair.ours.get("from"))) {
      pair.ours.remove("ident");
    }
  }

  private static void prose(Pair pair) {
    Matcher matcher = BEHIND_FROM.matcher(pair.input);
    boolean several = pair.ours.getOrDefault("from", "").indexOf(' ') > 0;
    if ((several || !pair.ours.containsKey("from")) && matcher.find()) {
      pair.ours.put("from", matcher.group(1));
      pair.ours.remove("ident");
    }
  }

  private static void ident(Pair pair) {
    Cited<String> user = pair.stamp.client().ident();
    Envelope envelope = pair.stamp.envelope();
    if (user != null && !pair.ours.containsKey("ident")) {
      return;
    }
    if (envelope.from() != null && pair.input.contains("(envelope-sender")) {
      user = envelope.from();
    } else if (user == null) {
      user = pair.stamp.client().authenticatedAs();
    }
    String word = user == null ? null : wholeWord(pair, user);
    if (word != null && word.indexOf('@') > 0) {
      pair.ours.put("ident", word);
      pair.ours.computeIfPresent("from_ip", (key, ip) -> word.endsWith("@" + ip) ? null : ip);
      pair.ours.computeIfPresent(
          "from_iprev", (key, name) -> word.endsWith("@" + name) ? null : name);
    }
  }

  /// The word around a value, up to the next blank or bracket.
  private static @Nullable String wholeWord(Pair pair, Cited<String> value) {
    int start = (int) value.span().start() - "Received: ".length();
    int end = start;
    while (end < pair.input.length() && " ()[]<>,\t".indexOf(pair.input.charAt(end)) < 0) {
      end++;
    }
    String word = pair.input.substring(start, end);
    return word.endsWith("@") ? null : word;
  }

  private static void slash(Pair pair) {
    for (String key : List.of("id", "ident", "from")) {
      pair.ours.computeIfPresent(key, (name, text) -> piece(text));
    }
  }

  /// The piece with the `@`, or the first.
  private static String piece(String text) {
    String[] pieces = text.split("/", -1);
    for (String piece : pieces) {
      if (piece.indexOf('@') >= 0) {
        return piece;
      }
    }
    return pieces[0];
  }

  private static void brackets(Pair pair) {
    for (String key : List.of("from", "by", "ident")) {
      pair.ours.computeIfPresent(
          key, (name, text) -> text.replaceAll("\\]:\\d+$", "]").replaceAll("^[<\\[]|[>\\]]$", ""));
    }
  }

  private static void forms(Pair pair) {
    pair.ours.computeIfPresent("from_iprev", (key, name) -> name.indexOf('.') < 0 ? null : name);
    pair.ours.computeIfPresent("for_", (key, path) -> path.indexOf('@') < 0 ? null : path);
    pair.ours.computeIfPresent("tls_cipher", (key, c) -> c.matches("[A-Z]+") ? null : c);
  }

  private static void namelessHelo(Pair pair) {
    Matcher matcher = Pattern.compile("\\(([HE])(?:ELO|HLO) *\\)").matcher(pair.input);
    if (!pair.ours.containsKey("helo") && matcher.find()) {
      pair.ours.put("helo_cmd", matcher.group(1).equals("H") ? "Helo" : "Ehlo");
    }
  }
}
