package org.hoptrail.verify.dkim;

import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Verdict;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;
import org.jspecify.annotations.Nullable;

/// One small message, and how the tests have it verified.
final class Prisms {

  static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  static final String HEADER =
      """
      Received: from a.example.net by b.example.com; Mon, 2 Mar 2026 10:00:00 +0000\r
      From: Ada <ada@example.net>\r
      To: bela@example.com\r
      Subject: Prisms\r
      \tare on their way\r
      X-Note: free\r
      \r
      """;
  static final String BODY = "Dear Bela,\r\n\r\nthe prisms  left today.\r\n";
  static final String TAGS = "c=relaxed/relaxed; h=From:To:Subject:Cc; ";
  static final String RELAXED = BODY.replace("  ", " ");

  private Prisms() {}

  static Verdict verify(String message, TestDns dns) {
    return verify(message, dns, null);
  }

  static Verdict verify(String message, TestDns dns, @Nullable Instant received) {
    return all(message, dns, received).getFirst();
  }

  static List<Verdict> all(String message, TestDns dns, @Nullable Instant received) {
    TestMail mail = TestMail.of(message);
    BodyHashes hashes = BodyHashes.wanted(mail.header(), false);
    if (hashes != null) {
      hashes.take(mail.body(), 0, mail.body().length);
    }
    return new Dkim().verify(mail.header(), hashes, dns.inquiry()::part, NOW, received);
  }
}
