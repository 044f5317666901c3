package org.hoptrail.verify.zone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Resolver;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// A DNS whose every record stands in the test.
public final class MemoryZones implements Resolver {

  private static final int LONGEST_CHAIN = 8;

  private final Map<String, Map<DnsType, List<DnsRecord>>> names = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<DnsQuestion, Outcome> failures = new HashMap<>();
  private int asked;

  /// Zones of lines such as `mail.example.net. A 203.0.113.9`; see [#line].
  public static MemoryZones of(String... lines) {
    MemoryZones zones = new MemoryZones();
    for (String line : lines) {
      zones.line(line);
    }
    return zones;
  }

  /// Adds a record, written as in a master file in full, without time. Instead of data there may
  /// be the name of an outcome, such as `TIMEOUT`.
  public void line(String line) {
    String[] words = line.strip().replaceFirst("^(\\S+)\\s+IN\\s", "$1 ").split("\\s+", 3);
    String data = words[2];
    if (data.matches("SERVER_FAILURE|REFUSED|TIMEOUT|UNUSABLE|NOT_ASKED|SPENT")) {
      fail(words[0], DnsType.valueOf(words[1]), Outcome.valueOf(data));
    } else if (words[1].equals("CNAME")) {
      alias(words[0], data);
    } else {
      add(words[0], DnsType.valueOf(words[1]), record(words[1], data));
    }
  }

  private static DnsRecord record(String type, String data) {
    return switch (type) {
      case "A", "AAAA" -> new DnsRecord.Address(Objects.requireNonNull(IpAddress.parse(data)));
      case "MX" -> {
        String[] words = data.split(" ", 2);
        yield new DnsRecord.Exchange(Integer.parseInt(words[0]), plain(words[1]));
      }
      case "PTR", "NS" -> new DnsRecord.Name(plain(data));
      case "TXT" -> new DnsRecord.Text(data.replaceAll("^\"|\"$|\"\\s+\"", ""));
      default -> new DnsRecord.Other(data);
    };
  }

  /// Adds a record.
  public void add(String name, DnsType type, DnsRecord record) {
    names
        .computeIfAbsent(plain(name), n -> new HashMap<>())
        .computeIfAbsent(type, t -> new ArrayList<>())
        .add(record);
  }

  /// Adds a CNAME.
  public void alias(String name, String target) {
    aliases.put(plain(name), plain(target));
  }

  /// From now on this question fails.
  public void fail(String name, DnsType type, Outcome outcome) {
    failures.put(new DnsQuestion(name, type), outcome);
  }

  /// The questions of one verification, with no limit.
  public Inquiry.Part part() {
    return new Inquiry(this, Integer.MAX_VALUE).part();
  }

  /// How many questions were put so far.
  public int asked() {
    return asked;
  }

  @Override
  public DnsAnswer ask(DnsQuestion question) {
    asked++;
    String impossible = question.impossible();
    if (impossible != null) {
      return silent(question, Outcome.NOT_ASKED, impossible);
    }
    Set<String> chain = new LinkedHashSet<>();
    String name = question.name();
    while (aliases.containsKey(name)) {
      name = Objects.requireNonNull(aliases.get(name));
      if (!chain.add(name) || chain.size() > LONGEST_CHAIN) {
        return silent(question, Outcome.UNUSABLE, "the aliases never end");
      }
    }
    Outcome failure = failures.get(new DnsQuestion(name, question.type()));
    if (failure != null) {
      return silent(question, failure, null);
    }
    List<DnsRecord> records =
        names.getOrDefault(name, Map.of()).getOrDefault(question.type(), List.of());
    Outcome outcome =
        !records.isEmpty() ? Outcome.FOUND : exists(name) ? Outcome.NO_DATA : Outcome.NO_DOMAIN;
    return answer(question, outcome, records, List.copyOf(chain), null);
  }

  private boolean exists(String name) {
    return names.containsKey(name)
        || names.keySet().stream().anyMatch(n -> n.endsWith("." + name))
        || failures.keySet().stream().anyMatch(q -> q.name().equals(name));
  }

  private static DnsAnswer silent(DnsQuestion question, Outcome outcome, @Nullable String why) {
    return answer(question, outcome, List.of(), List.of(), why);
  }

  private static DnsAnswer answer(
      DnsQuestion question,
      Outcome outcome,
      List<DnsRecord> records,
      List<String> aliases,
      @Nullable String why) {
    return new DnsAnswer(
        question, outcome, records, aliases, 300, "zones", Instant.EPOCH, Dnssec.UNKNOWN, why);
  }

  private static String plain(String name) {
    return new DnsQuestion(name, DnsType.A).name().toLowerCase(Locale.ROOT);
  }
}
