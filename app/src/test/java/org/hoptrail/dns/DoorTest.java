package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The door: off, what is private, what one message may ask.
class DoorTest {

  /// Loads our classes anew and notes which; anything of the library or of sockets is refused.
  private static final class Strict extends ClassLoader {
    private final Set<String> loaded = new TreeSet<>();

    Strict() {
      super(DoorTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.xbill") || name.startsWith("tools.jackson")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("org.hoptrail.dns.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
        loaded.add(name.substring(name.lastIndexOf('.') + 1));
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /// No class that could send a packet is even loaded when the DNS is off.
  @Test
  void off_means_off() throws ReflectiveOperationException {
    Strict loader = new Strict();
    Object resolver =
        loader
            .loadClass("org.hoptrail.dns.Resolvers")
            .getMethod("open", DnsSettings.class, java.time.Clock.class)
            .invoke(null, DnsSettings.OFF, Dns.CLOCK);
    var ask = Objects.requireNonNull(resolver).getClass().getMethod("ask", DnsQuestion.class);
    ask.setAccessible(true);
    DnsAnswer answer = (DnsAnswer) ask.invoke(resolver, new DnsQuestion("example.net", DnsType.A));
    assertThat(answer).isNotNull();
    assertThat(Objects.requireNonNull(answer).outcome()).isEqualTo(Outcome.NOT_ASKED);
    assertThat(answer.remark()).isEqualTo("the DNS is off");
    assertThat(loader.loaded)
        .containsExactly("DnsUnavailable", "OffResolver", "Resolver", "Resolvers", "Unanswered");
    assertThat(resolver.getClass().getDeclaredFields()).isEmpty();
    assertThatThrownBy(
            () ->
                loader
                    .loadClass("org.hoptrail.dns.Resolvers")
                    .getMethod("open", DnsSettings.class, java.time.Clock.class)
                    .invoke(null, DnsSettings.OFF.with(new DnsMode.Live()), Dns.CLOCK))
        .isInstanceOf(InvocationTargetException.class)
        .hasCauseInstanceOf(NoClassDefFoundError.class);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, true",
    "172.16.0.1, true",
    "192.168.255.1, true",
    "127.0.0.1, true",
    "169.254.9.9, true",
    "100.64.0.1, true",
    "0.0.0.0, true",
    "fc00::1, true",
    "fd12:3456::1, true",
    "fe80::1, true",
    "::1, true",
    "2002:a05:100::1, true",
    "192.0.2.1, false",
    "8.0.0.8, false",
    "2001:db8::1, false",
    "2002:c000:201::1, false"
  })
  void private_addresses_are_not_asked_for(String address, boolean inside) {
    IpAddress parsed = Objects.requireNonNull(IpAddress.parse(address));
    assertThat(Privacy.inside(DnsQuestion.reverse(parsed)) != null).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "store.local, A, true",
    "localhost, A, true",
    "a.b.internal, MX, true",
    "nas.home.arpa, A, true",
    "x.onion, A, true",
    "local.example.net, A, false",
    "notlocal, A, false",
    "example.net, A, false",
    "3.2.1.10.in-addr.arpa, PTR, true",
    "2.1.10.in-addr.arpa, PTR, false",
    "x.2.1.10.in-addr.arpa, PTR, false",
    "1.ip6.arpa, PTR, false"
  })
  void inside_names_are_not_asked_for(String name, DnsType type, boolean inside) {
    assertThat(Privacy.inside(new DnsQuestion(name, type)) != null).isEqualTo(inside);
  }

  /// A named server at a private address is the user's own, and may be asked; a public one not. The
  /// public one here is an address at which no name server can be (RFC 7723).
  @Test
  void who_may_be_asked_for_private_names() throws IOException {
    DnsQuestion inside =
        DnsQuestion.reverse(Objects.requireNonNull(IpAddress.parse("10.20.30.40")));
    DnsServer stranger = new DnsServer("192.0.0.9", 53);
    DnsSettings strangers = Dns.live(Dns.SHORT, 1, stranger);
    assertThat(Dns.open(strangers).ask(inside).outcome()).isEqualTo(Outcome.NOT_ASKED);
    DnsSettings system = strangers.with(List.of());
    assertThat(Dns.open(system).ask(inside).outcome()).isEqualTo(Outcome.NOT_ASKED);
    try (TestServer server =
        TestServer.start(
            """
            $TTL 60
            10.in-addr.arpa. SOA ns.example.net. h.example.net. 1 2 3 4 5
            40.30.20.10.in-addr.arpa. PTR store.example.net.
            """)) {
      DnsSettings own = Dns.live(Dns.LONG, 1, server.server());
      assertThat(Dns.open(own).ask(inside).names()).containsExactly("store.example.net");
      DnsSettings mixed = own.with(List.of(server.server(), stranger));
      assertThat(Dns.open(mixed).ask(inside).outcome()).isEqualTo(Outcome.NOT_ASKED);
      DnsSettings asked =
          new DnsSettings(
              mixed.mode(), mixed.resolvers(), Dns.LONG, 1, mixed.budget(), 64, false, true, null);
      assertThat(Dns.open(asked).ask(inside).outcome()).isEqualTo(Outcome.FOUND);
    }
  }

  @Test
  void impossible_names_are_not_asked() throws IOException {
    try (TestServer server = TestServer.start("example.net. 9 SOA ns. h. 1 2 3 4 5\n");
        Resolver resolver = Dns.patient(server)) {
      for (String name : List.of("a..b", "x".repeat(64), "x.".repeat(127) + "x", "\u2603", ".a")) {
        DnsAnswer answer = Dns.ask(resolver, name, DnsType.A);
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ASKED);
        assertThat(answer.remark()).isNotNull();
      }
      assertThat(server.queries()).isZero();
      assertThat(Dns.ask(resolver, "K\u212a\u00c0.example.net", DnsType.A).question().name())
          .isEqualTo("k\u212a\u00c0.example.net");
    }
  }

  /// The JDK sees without asking anybody that this is no address.
  @Test
  void a_server_without_an_address_is_told() {
    DnsSettings settings = Dns.live(Dns.SHORT, 1, new DnsServer("a:b", 53));
    assertThatThrownBy(() -> Resolvers.open(settings, Dns.CLOCK))
        .isInstanceOf(DnsUnavailable.class)
        .hasMessage("the name server [a:b]:53 has no address");
  }

  @Test
  void one_message_has_so_many_questions() {
    List<DnsQuestion> put = new ArrayList<>();
    Inquiry inquiry = new Inquiry(noting(put), 2);
    Inquiry.Part spf = inquiry.part();
    Inquiry.Part mx = inquiry.part();
    spf.ask("a.example.net", DnsType.A);
    spf.ask("a.example.net", DnsType.A);
    mx.ask("a.example.net", DnsType.A);
    mx.ask("b.example.net", DnsType.A);
    DnsAnswer spent = mx.ask("c.example.net", DnsType.A);
    assertThat(put).hasSize(2);
    assertThat(spf.asked()).hasSize(1);
    assertThat(mx.asked()).hasSize(3);
    assertThat(spent.outcome()).isEqualTo(Outcome.SPENT);
    assertThat(spent.remark()).isEqualTo("the message had used up its 2 questions");
    assertThat(inquiry.answers()).extracting(DnsAnswer::question).isEqualTo(put);
  }

  @Test
  void one_message_has_so_much_time() {
    AtomicLong now = new AtomicLong(-5);
    List<DnsQuestion> put = new ArrayList<>();
    Resolver slow =
        question -> {
          now.addAndGet(Duration.ofMillis(600).toNanos());
          return noting(put).ask(question);
        };
    Inquiry inquiry = new Inquiry(slow, 100, Duration.ofSeconds(1), now::get);
    Inquiry.Part part = inquiry.part();
    part.ask("a.example.net", DnsType.A);
    now.addAndGet(Duration.ofHours(1).toNanos());
    part.ask("b.example.net", DnsType.A);
    DnsAnswer spent = part.ask("c.example.net", DnsType.A);
    assertThat(put).hasSize(2);
    assertThat(spent.outcome()).isEqualTo(Outcome.SPENT);
    assertThat(spent.remark()).contains("had waited 1000 ms");
    assertThat(part.ask("b.example.net", DnsType.A).outcome()).isEqualTo(Outcome.NOT_ASKED);
  }

  private static Resolver noting(List<DnsQuestion> put) {
    return question -> {
      put.add(question);
      return Unanswered.notAsked(question, "noted");
    };
  }
}
