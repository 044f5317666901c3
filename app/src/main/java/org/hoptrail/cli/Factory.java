package org.hoptrail.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands, which all want the terminal.
final class Factory implements IFactory {

  private final Terminal terminal;

  Factory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == TraceCommand.class) {
      return type.cast(new TraceCommand(terminal));
    }
    if (type == SystemsCommand.class) {
      return type.cast(new SystemsCommand(terminal));
    }
    if (type == ChecksCommand.class) {
      return type.cast(new ChecksCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
