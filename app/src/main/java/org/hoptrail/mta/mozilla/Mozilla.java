package org.hoptrail.mta.mozilla;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Mozilla Thunderbird room.
public final class Mozilla {

  /// Mozilla Thunderbird and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mozilla",
          "Mozilla Thunderbird",
          "Netscape 3 to Thunderbird 31; nsMsgCompUtils.cpp",
          List.of(new MozillaMessageId()));

  private Mozilla() {}
}
