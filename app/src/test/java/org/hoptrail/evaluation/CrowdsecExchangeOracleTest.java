package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.hoptrail.evaluation.Oracle.Case;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds what we read of Exchange's protocol log against CrowdSec's parser.
@Tag("data")
class CrowdsecExchangeOracleTest {

  @Test
  void addressesPortsAndTimesAgree() throws IOException {
    int compared = 0;
    for (Case one : Oracle.cases("crowdsec_mail")) {
      String client = Oracle.text(one.expected(), "client_ip");
      if (client == null || !"exchange-smtp".equals(Oracle.text(one.expected(), "program"))) {
        continue;
      }
      LogLines.Told told = LogLines.one(one.input().stringValue());
      assertThat(told.system()).isEqualTo("exchange");
      String date = Oracle.text(one.expected(), "date");
      Instant at = Instant.EPOCH.plusNanos(told.micros() * 1_000);
      assertThat(at).isEqualTo(Instant.parse(String.valueOf(date)));
      LogEvent.LoggedIn login = (LogEvent.LoggedIn) told.events().getFirst();
      assertThat(login.success()).isFalse();
      assertThat(login.session()).isEqualTo(Oracle.text(one.expected(), "session_id"));
      Peer peer = login.client();
      assertThat(peer).isNotNull();
      assertThat(peer.address()).isEqualTo(IpAddress.parse(client));
      assertThat(String.valueOf(peer.port())).isEqualTo(Oracle.text(one.expected(), "client_port"));
      compared++;
    }
    System.out.printf("CrowdSec Exchange oracle: %d equal%n", compared);
    assertThat(compared).isPositive();
  }
}
