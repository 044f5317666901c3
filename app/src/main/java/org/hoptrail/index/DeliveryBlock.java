package org.hoptrail.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;

/// The documents of one delivery: its hosts, and last the delivery, as block joins want it.
final class DeliveryBlock {

  /// The listing of the lines it rests on.
  static final String LINES = "lines";

  private DeliveryBlock() {}

  static List<Document> of(IndexedDelivery indexed, Packer packer) throws IOException {
    String id = indexed.id();
    Delivery delivery = indexed.delivery();
    Draft whole = new Draft(Layout.DELIVERY, id);
    whole.read(DeliveryFields.ALL, delivery);
    List<Document> block = new ArrayList<>(delivery.hops().size() + 1);
    int hosts = delivery.hops().size();
    for (int i = 0; i < hosts; i++) {
      Draft draft = new Draft(Layout.LEG, whole);
      Leg leg = delivery.hops().get(i);
      draft.read(LegFields.ALL, new LegFields.Part(leg, delivery, i == 0, i == hosts - 1));
      block.add(draft.document());
    }
    Stored stored = new Stored(listing(delivery, id), new byte[0], indexed.json(), "");
    whole.document().add(new StoredField(Layout.STORED, packer.pack(stored.bytes())));
    block.add(whole.document());
    for (String claim : indexed.claims()) {
      whole.document().add(new StringField(Layout.CLAIM, claim, Store.NO));
    }
    return block;
  }

  private static Map<String, String> listing(Delivery delivery, String id) {
    Map<String, String> to = new LinkedHashMap<>();
    Instant last = DeliveryFields.last(delivery);
    Duration total = DeliveryFields.total(delivery);
    Leg first = delivery.hops().getFirst();
    Block.put(to, "id", id);
    Block.put(to, "date", last == null ? null : last.toString());
    Block.put(to, "from", delivery.sender());
    Block.put(to, "to", delivery.recipient());
    Block.put(to, "outcome", delivery.outcome().word());
    Block.put(to, "host", first.host());
    Block.put(to, "queueid", first.queueId());
    Block.put(to, "hops", Integer.toString(delivery.hops().size()));
    Block.put(to, LINES, String.join(" ", IndexedDelivery.lines(delivery)));
    Block.put(to, "total", total == null ? null : Long.toString(total.toMillis()));
    return to;
  }
}
