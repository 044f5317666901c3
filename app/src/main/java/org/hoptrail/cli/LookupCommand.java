package org.hoptrail.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hoptrail.model.DomainMail;
import org.hoptrail.model.DomainMail.Way;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.render.LookupJson;
import org.hoptrail.render.LookupText;
import org.hoptrail.render.Style;
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
      Common.texts("QUERY", "0..*", "1..*", "What to look up.");
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
    try (Verification names = DnsOptions.open(common, settings)) {
      if (names == null) {
        throw common.wrongUsage("nothing can be looked up while the DNS is off; use --dns live");
      }
      List<DomainMail> answers = new ArrayList<>(named.size());
      named.forEach(query -> answers.add(names.lookup(query)));
      print(answers);
      DnsOptions.complain(names, terminal);
      boolean unknown = answers.stream().anyMatch(answer -> answer.way() == Way.UNKNOWN);
      return unknown ? ExitCode.UNREADABLE : ExitCode.DONE;
    }
  }

  private void print(List<DomainMail> answers) {
    Style style = common.style(terminal);
    switch (common.format()) {
      case JSON -> LookupJson.write(terminal.out(), answers, true);
      case JSONL -> LookupJson.write(terminal.out(), answers, false);
      case TEXT ->
          terminal.say(
              answers.stream()
                  .map(answer -> LookupText.of(answer, style))
                  .collect(Collectors.joining("\n")));
    }
  }
}
