package org.hoptrail.mta.zmailer;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from RDNS ([IP]:PORT "EHLO HELO" rhost-flags-OK-OK-OK-OK) by NAME with ESMTP id ID (ORCPT
/// <rfc822;R>); DATE`, and for the copies of a list `(USER@HOST) by NAME via listexpand id ID
/// (ORCPT <rfc822;R>); DATE`. The line names no software; the id is the mark.
final class ZmailerReceived implements Dialect {

  private static final ZmailerSpoolId ID = new ZmailerSpoolId();
  private static final String ORIGINAL = "<rfc822;";

  @Override
  public Recognition recognises(TraceField field) {
    Slice id = field.valueOf(ClauseKind.ID);
    boolean possible = id.length() > 10 && (id.at(0) == 'S' || id.at(1) == 'S');
    return possible && ID.fits(bare(id).text()) ? Recognition.SHAPE : Recognition.NONE;
  }

  private static Slice bare(Slice id) {
    return id.at(0) == '<' ? id.sub(1, id.length() - 1) : id;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice submitter = field.prefaceText();
    int at = submitter.lastIndexOf((byte) '@');
    if (at > 0) {
      draft.ident = submitter.sub(0, at);
    }
    for (Clause clause : field.clauses()) {
      for (Comment comment : clause.comments()) {
        original(comment.inner(), draft);
      }
    }
  }

  private static void original(Slice comment, StampDraft draft) {
    int at = comment.indexOf(ORIGINAL);
    if (at > 0 && comment.startsWith("ORCPT")) {
      draft.recipients.clear();
      draft.recipients.add(comment.sub(at + ORIGINAL.length(), comment.length() - 1));
      boolean taken = draft.software != null && draft.software.start() == comment.start();
      draft.software = taken ? null : draft.software;
    }
  }
}
