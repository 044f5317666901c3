package org.hoptrail.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.render.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hoptrail checks`: the forgery checks.
@Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    description = "Lists the forgery checks.")
final class ChecksCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Common common = new Common();

  ChecksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = new Catalogue("check", "what it sees");
    for (Check check : Checks.ALL) {
      catalogue.add(check.id(), check.title());
    }
    PrintWriter out = terminal.writer();
    out.print(catalogue.in(common.format == Common.Format.TEXT));
    out.flush();
    return ExitCode.DONE;
  }
}
