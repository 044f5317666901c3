package org.hoptrail.cli;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.dns.DnsUnavailable;
import org.hoptrail.model.DomainMail;
import org.hoptrail.model.DomainMail.Way;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.render.LookupJson;
import org.hoptrail.render.LookupText;
import org.hoptrail.render.Printable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail lookup`: what the DNS publishes about the mail of a domain, or about an IP address.
final class LookupCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Common common =
      new Common(
          this,
          "lookup",
          "Shows what the DNS publishes about the mail of a domain: who takes it, in which order and"
              + " with which addresses and names, who may send it (SPF, expanded), DMARC, DNSSEC.",
          "QUERY is a domain, a mail address or an IP address.");
  private final PositionalParamSpec queries =
      PositionalParamSpec.builder()
          .paramLabel("QUERY")
          .arity("1..*")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description("What to look up.")
          .build();
  private final DnsOptions dns = new DnsOptions("Where answers come from; default is live.");

  LookupCommand(Terminal terminal) {
    this.terminal = terminal;
    common.spec().addPositional(queries);
    dns.addTo(common.spec());
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() {
    Settings settings = dns.settings(common, terminal);
    List<String> named = queries.getValue();
    try (Verification names = Verification.open(settings, DnsOptions.clock())) {
      if (names == null) {
        throw common.wrongUsage("nothing can be looked up while the DNS is off; use --dns live");
      }
      List<DomainMail> answers = new ArrayList<>(named.size());
      named.forEach(query -> answers.add(names.lookup(query)));
      print(answers);
      String complaint = names.complaint();
      if (complaint != null) {
        terminal.err().println("hoptrail: " + Printable.of(complaint));
      }
      boolean unknown = answers.stream().anyMatch(answer -> answer.way() == Way.UNKNOWN);
      return unknown ? ExitCode.UNREADABLE : ExitCode.DONE;
    } catch (DnsUnavailable unusable) {
      throw common.wrongUsage(String.valueOf(unusable.getMessage()));
    }
  }

  private void print(List<DomainMail> answers) {
    OutputStream out = new BufferedOutputStream(terminal.out());
    switch (common.format()) {
      case JSON -> LookupJson.write(out, answers, true);
      case JSONL -> LookupJson.write(out, answers, false);
      case TEXT -> {
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        boolean first = true;
        for (DomainMail answer : answers) {
          text.print((first ? "" : "\n") + LookupText.of(answer, common.style(terminal)));
          first = false;
        }
        text.flush();
      }
    }
  }
}
