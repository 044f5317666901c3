package org.hoptrail.mta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The queue ids in the replies of Postfix, Dovecot and Proxmox Mail Gateway, as the sending host
/// logs them. Nobody else may read one of them as its own.
class FilterRepliesTest {

  @Test
  void the_id_is_the_one_in_the_log_of_the_receiver() {
    assertThat(ids("250 2.0.0 Ok: queued as 4fQ9H71T41zBrpb"))
        .containsExactly("postfix 4fQ9H71T41zBrpb");
    assertThat(ids("250 Ok: 1234 bytes queued as 5F2A1BC0D1"))
        .containsExactly("postfix 5F2A1BC0D1");
    assertThat(
            ids("250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 5F2A1BC0D1"))
        .containsExactly("postfix 5F2A1BC0D1");
    assertThat(ids("250 2.0.0 <bela@campus.example> kA1bCdEfGhIjKl0AAbC4Zx Saved"))
        .containsExactly("dovecot kA1bCdEfGhIjKl0AAbC4Zx");
    assertThat(ids("250 2.0.0 <bela@campus.example> kA1bC+EfG/IjKl0AAbC4Zx:2 Saved"))
        .containsExactly("dovecot kA1bC+EfG/IjKl0AAbC4Zx:2");
    assertThat(ids("250 2.5.0 OK (1A2B3C65F0A1B2C3D4E)"))
        .containsExactly("pmg 1A2B3C65F0A1B2C3D4E");
    assertThat(ids("250 2.7.0 BLOCKED (1A2B3C65F0A1B2C3D4E)"))
        .containsExactly("pmg 1A2B3C65F0A1B2C3D4E");
  }

  @Test
  void words_are_no_ids() {
    assertThat(ids("250 2.0.0 Ok: queued as spam")).isEmpty();
    assertThat(ids("delivered to maildir")).isEmpty();
    assertThat(ids("250 2.0.0 <bela@campus.example> Saved")).isEmpty();
    assertThat(ids("250 2.5.0 OK (thanks)")).isEmpty();
  }

  private static List<String> ids(String reply) {
    return MailSystems.ALL.stream()
        .flatMap(
            system ->
                system.replies().stream()
                    .map(format -> format.queueId(reply))
                    .filter(Objects::nonNull)
                    .map(id -> system.id() + " " + id))
        .toList();
  }
}
