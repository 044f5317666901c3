package org.hoptrail.mta.postoffice;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Post.Office room.
public final class PostOffice {

  /// Post.Office and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "postoffice",
          "Post.Office",
          "Software.com 3.x; known from headers",
          new ProductName("Post.Office MTA"));

  private PostOffice() {}
}
