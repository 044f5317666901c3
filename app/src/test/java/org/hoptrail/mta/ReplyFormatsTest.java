package org.hoptrail.mta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hoptrail.log.ReplyFormat;
import org.hoptrail.mta.catalogue.MailSystems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The replies by which systems take a message over: each is known by one system alone.
class ReplyFormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postfix | 250 2.0.0 Ok: queued as 4fQ9H71T41zBrpb | 4fQ9H71T41zBrpb |",
        "exim | 250 OK id=1vxMX9-0000000000G-3Vve | 1vxMX9-0000000000G-3Vve |",
        "exim | OK id=1vxMX9-00000G-7r | 1vxMX9-00000G-7r |",
        "sendmail | 250 2.0.0 6239F4k1001201 Message accepted for delivery | 6239F4k1001201 |",
        "sendmail | 6239F4k1001201 Message accepted for delivery | 6239F4k1001201 |",
        "opensmtpd | 250 2.0.0 0d48c487 Message accepted for delivery | 0d48c487 |",
        "courier | 250 Ok. 0000000069A6ACE6.00000061 | 0000000069A6ACE6.00000061 |",
        "qmail | 250 ok 1772531400 qp 305 | 305 | 2026-03-03T09:50:00Z",
        "gmail | 250 2.0.0 OK  1772531400 a1-20020a0b1si9wrp.1 - gsmtp | a1-20020a0b1si9wrp.1 |"
            + " 2026-03-03T09:50:00Z",
        "exchange | 250 2.6.0 <a@b.example> [InternalId=77, Hostname=h.example] 9 bytes in 0.1,"
            + " 1 KB/sec Queued mail for delivery | 77 |",
        "ses | 250 Ok 0102018f2d4c8a31-6b1e0c52-9d3f-4a71-8c2e-5f60a7b81d94-000000 |"
            + " 0102018f2d4c8a31-6b1e0c52-9d3f-4a71-8c2e-5f60a7b81d94-000000 |",
        "haraka | 250 Message Queued (6B1E0C52-9D3F-4A71-8C2E-5F60A7B81D94.1) |"
            + " 6B1E0C52-9D3F-4A71-8C2E-5F60A7B81D94.1 |",
        "stalwart | 250 2.0.0 Message queued with id 2a5f3c4d1e8001. | 2A5F3C4D1E8001 |",
      })
  void one_system_reads_the_id(String system, String reply, String id, @Nullable Instant time) {
    List<MailSystem> readers =
        MailSystems.ALL.stream()
            .filter(s -> s.replies().stream().anyMatch(r -> r.queueId(reply) != null))
            .toList();
    assertThat(readers).extracting(MailSystem::id).containsExactly(system);
    ReplyFormat format = readers.getFirst().replies().getFirst();
    assertThat(format.queueId(reply)).isEqualTo(id);
    assertThat(format.time(reply)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "250 ok dirdel",
    "421-4.7.0 Try later. a1-20020a0b1si9wrp.1 - gsmtp",
    "250 Message received",
    "550 5.1.1 User unknown",
    "250 2.1.5 Ok"
  })
  void nobody_reads_an_id(String reply) {
    assertThat(MailSystems.ALL)
        .allMatch(s -> s.replies().stream().map(r -> r.queueId(reply)).allMatch(Objects::isNull));
  }

  @ParameterizedTest
  @CsvSource({
    "courier, 00000000005B4293.0000000069A6ACE6.00000061, 0000000069A6ACE6.00000061",
    "gmail, a1-20020a0b1si9wrp.1.2026.03.03.01.50.00, a1-20020a0b1si9wrp.1",
    "exim, 1vxMX9-00000G-7r, 1vxMX9-00000G-7r"
  })
  void a_reply_tells_a_part_of_the_id(String system, String queueId, String told) {
    MailSystem room =
        MailSystems.ALL.stream().filter(s -> s.id().equals(system)).findFirst().orElseThrow();
    assertThat(room.replies().getFirst().told(queueId)).isEqualTo(told);
  }
}
