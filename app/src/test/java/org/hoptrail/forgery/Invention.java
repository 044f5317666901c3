package org.hoptrail.forgery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Draws what forgers invent: names, addresses, ids, and whole stamps in the dress of a system.
///
/// @param random where everything is drawn from
record Invention(RandomGenerator random) {

  private static final List<String> HOSTS = List.of("mail", "mx1", "smtp", "relay", "out2", "mta7");
  private static final List<String> DOMAINS =
      List.of("bank.example", "shop.example", "post.example", "pay.test", "example.org");

  private static final String HEX = "0123456789ABCDEF";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// What one invented stamp claims.
  record Claim(String client, String address, String by, Instant time) {}

  String host() {
    return HOSTS.get(random.nextInt(HOSTS.size()))
        + "."
        + DOMAINS.get(random.nextInt(DOMAINS.size()));
  }

  /// A public address in a block that has been in use since before there was spam.
  String address() {
    int first = random.nextInt(128, 168);
    return first
        + "."
        + random.nextInt(1, 255)
        + "."
        + random.nextInt(256)
        + "."
        + random.nextInt(1, 255);
  }

  /// Each letter and digit drawn anew from its own kind, so that the look stays.
  String lookalike(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String from =
          HEX.indexOf(c) >= 10
              ? HEX.substring(10)
              : Character.isDigit(c) ? HEX.substring(0, 10) : "";
      String letters = Character.isUpperCase(c) ? LETTERS.substring(0, 26) : LETTERS.substring(26);
      String kind = from.isEmpty() && Character.isLetter(c) ? letters : from;
      out.append(kind.isEmpty() ? c : kind.charAt(random.nextInt(kind.length())));
    }
    return out.toString();
  }

  /// A stamp in the form of one of the servers that forgers imitate, with a date in UTC. Its id has
  /// the look of that server's ids and was drawn by no clock.
  String stamp(Claim claim, String lineEnd) {
    String date = DATE.format(claim.time()) + " +0000";
    String from = claim.client() + " (" + claim.client() + " [" + claim.address() + "])";
    List<String> lines =
        switch (random.nextInt(4)) {
          case 0 ->
              List.of(
                  "from " + from,
                  "by " + claim.by() + " (Postfix) with ESMTPS id " + lookalike("D3B21A4C6F0"),
                  "for <finn@books.example>; " + date + " (UTC)");
          case 1 ->
              List.of(
                  "from " + claim.client() + " ([" + claim.address() + "])",
                  "by " + claim.by() + " with esmtps (Exim 4.96)",
                  "id " + lookalike("1vXaBc-00Kd2f-Gh"),
                  "for finn@books.example; " + date);
          case 2 ->
              List.of(
                  "from " + from,
                  "by "
                      + claim.by()
                      + " (8.17.1/8.17.1) with ESMTP id "
                      + lookalike("52NCx7Pd019482"),
                  "for <finn@books.example>; " + date);
          default -> List.of("from " + from, "by " + claim.by() + " with SMTP; " + date);
        };
    return "Received: " + String.join(lineEnd + "\t", lines) + lineEnd;
  }
}
