package org.hoptrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hoptrail.model.ClockSkew;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Passage;
import org.hoptrail.model.RelayGraph.By;
import org.hoptrail.model.Standing;
import org.junit.jupiter.api.Test;

class SkewsTest {

  private static Passage plain(String client, String by, long seconds) {
    return new Passage(
        client,
        client,
        IpAddress.v4(0xc000_0201L),
        by,
        null,
        "postfix",
        Standing.OWN,
        Duration.ofSeconds(seconds));
  }

  @Test
  void two_hosts_that_mail_passes_backward_have_clocks_that_disagree() {
    GraphBuilder builder = new GraphBuilder(By.HOST);
    for (long transit : new long[] {-8, -5, -6, 300, -7}) {
      builder.add(
          List.of(
              plain("c", "a.example.org", 0), plain("a.example.org", "b.example.org", transit)));
    }
    assertThat(builder.skews(9)).hasSize(1);
    ClockSkew skew = builder.skews(9).getFirst();
    assertThat(skew.ahead()).isEqualTo("a.example.org");
    assertThat(skew.behind()).isEqualTo("b.example.org");
    assertThat(skew.count()).isEqualTo(5);
    assertThat(skew.seconds()).as("the median of all").isBetween(5.7, 6.3);
    assertThat(skew.wrong()).isNull();
  }

  private static List<String> wrong(long first, long second) {
    GraphBuilder builder = new GraphBuilder(By.HOST);
    Passage sent = plain("c", "a.example.org", 0);
    for (int i = 0; i < 3; i++) {
      builder.add(List.of(sent, plain("a.example.org", "b.example.org", first)));
      builder.add(List.of(sent, plain("a.example.org", "d.example.org", second)));
    }
    assertThat(builder.skews(1)).hasSize(1);
    return builder.skews(9).stream().map(skew -> String.valueOf(skew.wrong())).toList();
  }

  @Test
  void a_third_host_tells_which_clock_is_wrong() {
    assertThat(wrong(-40, -60)).containsExactly("a.example.org", "a.example.org");
    assertThat(wrong(-40, -3600)).as("two that disagree").containsExactly("null", "null");
    assertThat(wrong(-40, 60)).containsExactly("null");
  }

  @Test
  void a_clock_is_not_blamed_for_little() {
    GraphBuilder builder = new GraphBuilder(By.HOST);
    for (long transit : new long[] {-1, -1, -1, -1}) {
      builder.add(List.of(plain("c", "a.x.example", 0), plain("a.x.example", "round", transit)));
    }
    for (long transit : new long[] {-60, 2, 1}) {
      builder.add(List.of(plain("c", "a.x.example", 0), plain("a.x.example", "once", transit)));
    }
    for (int i = 0; i < 5; i++) {
      builder.add(List.of(plain("c", "a.x.example", 0), plain("a.x.example", "localhost", -9)));
      builder.add(List.of(plain("c", "a.x.example", 0), plain("a.x.example", "a.x.example", -9)));
      builder.add(
          List.of(plain("c", "a.x.example", 0), plain("other.y.example", "mx.z.example", -9)));
    }
    assertThat(builder.skews(9))
        .as("rounding, once, any host, itself, another host's clock")
        .isEmpty();
  }
}
