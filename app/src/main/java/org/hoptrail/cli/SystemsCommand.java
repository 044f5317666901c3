package org.hoptrail.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.render.Catalogue;
import picocli.CommandLine.Model.CommandSpec;

/// `hoptrail systems`: the mail systems Hoptrail knows.
final class SystemsCommand implements Callable<Integer> {

  private final Terminal terminal;

  private final Common common =
      new Common(
          this,
          "systems",
          "Lists the mail systems whose trace fields, ids, times or logs are known.");

  SystemsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() {
    terminal.say(common.in(catalogue(MailSystems.ALL)));
    return ExitCode.DONE;
  }

  /// The catalogue of some mail systems.
  static Catalogue catalogue(List<MailSystem> systems) {
    Catalogue catalogue = new Catalogue("system", "name", "reads", "about");
    systems.stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(s -> catalogue.add(s.id(), s.title(), reads(s), s.about()));
    return catalogue;
  }

  static String reads(MailSystem system) {
    StringBuilder out = new StringBuilder();
    append(out, !system.dialects().isEmpty(), "stamps");
    append(out, system.queueIds() != null, "ids");
    append(out, !system.tokens().isEmpty(), "times");
    append(out, !system.logs().isEmpty(), "logs");
    return out.toString();
  }

  private static void append(StringBuilder out, boolean has, String what) {
    if (has) {
      out.append(out.isEmpty() ? "" : ",").append(what);
    }
  }
}
