package org.hoptrail.mta.qmail;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// What qmail-queue writes, a comment and a date: `(qmail PID invoked from network)`, `(qmail PID
/// invoked by uid N)`, `(qmail PID invoked by alias)`, `(qmail PID invoked for bounce)`. A patch
/// adds `messnum N` and the client, `network[IP/RDNS]`; ofmipd of mess822 writes `(ofmipd IP)`.
final class QmailQueueReceived implements Dialect {

  private static final String OFMIPD = "ofmipd ";
  private static final String NETWORK = "network[";

  @Override
  public Recognition recognises(TraceField field) {
    Slice preface = field.prefaceText();
    return preface.startsWith("qmail ") || preface.startsWith(OFMIPD)
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice text = field.prefaceText();
    int blank = text.indexOf((byte) ' ');
    draft.software = text.sub(0, blank);
    if (text.startsWith(OFMIPD)) {
      peer(text.from(blank + 1).trim(), draft);
      return;
    }
    int end = text.indexOf((byte) ' ', blank + 1);
    Slice pid = text.sub(blank + 1, end < 0 ? text.length() : end);
    draft.queueId = pid.allDigits() ? pid : null;
    invoker(text, draft);
  }

  private static void invoker(Slice text, StampDraft draft) {
    int user = text.indexOf("invoked by ");
    int network = text.indexOf(NETWORK);
    if (user > 0) {
      Slice name = text.from(user + "invoked by ".length());
      draft.ident = name.startsWith("uid ") ? name.from("uid ".length()) : name;
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
