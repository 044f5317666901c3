package org.hoptrail.mta.postsrsd;

import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.mta.Openings;
import org.hoptrail.mta.TaggedLog;

/// `srs_forward: <A> rewritten as <B>`, `srs_forward: <A> not rewritten: WHY`, `srs_reverse: ..`
/// (postsrsd.c). It is asked for addresses and knows nothing of messages.
final class PostsrsdLog extends TaggedLog {

  private static final Openings NOTES =
      new Openings()
          .say("sender rewritten", "srs_forward: ")
          .say("sender restored", "srs_reverse: ")
          .say("start", "PostSRSd ", "postsrsd ", "dropping privileges");

  PostsrsdLog() {
    super("postsrsd");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    return NOTES.read(line.cursor(), sink);
  }
}
