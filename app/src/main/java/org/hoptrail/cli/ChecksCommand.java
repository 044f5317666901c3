package org.hoptrail.cli;

import java.util.concurrent.Callable;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.render.Catalogue;
import picocli.CommandLine.Model.CommandSpec;

/// `hoptrail checks`: the forgery checks.
final class ChecksCommand implements Callable<Integer> {

  private final Terminal terminal;

  private final Common common = new Common(this, "checks", "Lists the forgery checks.");

  ChecksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() {
    terminal.say(common.in(catalogue()));
    return ExitCode.DONE;
  }

  /// The catalogue of all checks.
  static Catalogue catalogue() {
    Catalogue catalogue = new Catalogue("check", "what it sees");
    for (Check check : Checks.ALL) {
      catalogue.add(check.id(), check.title());
    }
    return catalogue;
  }
}
