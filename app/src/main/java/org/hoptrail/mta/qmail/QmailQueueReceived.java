package org.hoptrail.mta.qmail;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// What qmail-queue writes, a comment and a date: `(qmail PID invoked from network)`, `(qmail PID
/// invoked by uid N)`, `(qmail PID invoked by alias)`, `(qmail PID invoked for bounce)`. A patch
/// adds `messnum N` and the client, `network[IP/RDNS]`; ofmipd of mess822 writes `(ofmipd IP)`.
final class QmailQueueReceived implements Dialect {

  private static final String OFMIPD = "ofmipd";
  private static final String QMAIL = "qmail";
  private static final String NETWORK = "network[";

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark(QMAIL), Mark.remark(OFMIPD));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Slice preface = field.prefaceText();
    return isBy(preface, QMAIL) || isBy(preface, OFMIPD) ? Recognition.BANNER : Recognition.NONE;
  }

  private static boolean isBy(Slice preface, String name) {
    return preface.startsWith(name) && Ascii.isSpace(preface.at(name.length()));
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice text = field.prefaceText();
    draft.software = text.sub(0, text.wordEnd());
    Slice rest = text.from(text.wordEnd()).trim();
    if (isBy(text, OFMIPD)) {
      peer(rest, draft);
      return;
    }
    Slice pid = rest.sub(0, rest.wordEnd());
    draft.queueId = pid.allDigits() ? pid : null;
    invoker(text, draft);
  }

  private static void invoker(Slice text, StampDraft draft) {
    int invoked = text.indexOf("invoked");
    Slice invoker = text.from(invoked + "invoked".length()).trim();
    int network = text.indexOf(NETWORK);
    if (invoked > 0 && invoker.startsWith("by")) {
      Slice name = invoker.from("by".length()).trim();
      draft.ident = name.startsWith("uid") ? name.from("uid".length()).trim() : name;
    } else if (network > 0) {
      Slice client = text.from(network + NETWORK.length());
      int slash = client.indexOf((byte) '/');
      peer(client.sub(0, slash), draft);
      draft.rdns = client.sub(slash + 1, client.length() - 1);
    }
  }

  private static void peer(Slice word, StampDraft draft) {
    AddressWord address = AddressWord.read(word);
    if (address != null) {
      draft.peer(address);
    }
  }
}
