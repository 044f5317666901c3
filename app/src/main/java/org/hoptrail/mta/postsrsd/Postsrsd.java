package org.hoptrail.mta.postsrsd;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The PostSRSd room.
public final class Postsrsd {

  /// PostSRSd and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("postsrsd", "PostSRSd", "1.x; postsrsd.c", List.of())
          .withLogs(new PostsrsdLog());

  private Postsrsd() {}
}
