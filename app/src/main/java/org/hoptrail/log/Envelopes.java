package org.hoptrail.log;

import java.util.List;

/// The envelopes that are known, the commonest first.
final class Envelopes {

  static final List<Envelope> ALL = List.of(new SyslogEnvelope(), new TaiEnvelope());

  private Envelopes() {}
}
