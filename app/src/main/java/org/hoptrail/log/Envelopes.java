package org.hoptrail.log;

import java.util.List;

/// The envelopes that are known, the commonest first.
final class Envelopes {

  static final List<Envelope> ALL =
      List.of(
          new ContainerEnvelope(),
          new SyslogEnvelope(),
          new JournalJsonEnvelope(),
          new JournalExportEnvelope(),
          new JournalDateEnvelope(),
          new DockerJsonEnvelope(),
          new ComposeEnvelope(),
          new EmbeddedSyslogEnvelope());

  private Envelopes() {}
}
