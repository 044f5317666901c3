package org.hoptrail.mta.postsrsd;

import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.mta.Openings;

/// `srs_forward: <A> rewritten as <B>`, `srs_forward: <A> not rewritten: WHY`, `srs_reverse: ..`
/// (postsrsd.c). It is asked for addresses and knows nothing of messages.
final class PostsrsdLog implements LogFormat {

  private static final Openings NOTES =
      new Openings()
          .say("sender rewritten", "srs_forward: ")
          .say("sender restored", "srs_reverse: ")
          .say("start", "PostSRSd ", "postsrsd ", "dropping privileges");

  @Override
  public boolean reads(Program program) {
    return program.tag().equals("postsrsd");
  }

  @Override
  public boolean isLiteral() {
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    return NOTES.read(line.cursor(), sink);
  }
}
