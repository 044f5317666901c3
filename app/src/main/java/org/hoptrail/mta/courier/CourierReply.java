package org.hoptrail.mta.courier;

import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 Ok. 0000000067E8F894.000001EB` (courier/submit2.C): time and process of the queue id, whose
/// first group, the inode of the control file, is left away.
final class CourierReply implements ReplyFormat {

  private static final String MARK = "Ok. ";
  private static final int TIME = 16;
  private static final int PROCESS = 8;

  @Override
  public @Nullable String queueId(String reply) {
    int at = reply.indexOf(MARK);
    int start = at + MARK.length();
    int end = start + TIME + 1 + PROCESS;
    if (at < 0 || end > reply.length() || reply.charAt(start + TIME) != '.') {
      return null;
    }
    String id = reply.substring(start, end);
    for (int i = 0; i < id.length(); i++) {
      if (i != TIME && !Ascii.isHex(id.charAt(i))) {
        return null;
      }
    }
    return id;
  }

  @Override
  public String told(String queueId) {
    int dot = queueId.indexOf('.');
    return dot >= 0 && queueId.indexOf('.', dot + 1) > 0 ? queueId.substring(dot + 1) : queueId;
  }
}
