package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.log.ReplyFormat;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.trail.ReplyIds;

/// The replies of every mail system of the catalogue.
final class CatalogueReplies implements ReplyIds {

  static final CatalogueReplies ALL = new CatalogueReplies();

  private final List<ReplyFormat> formats = new ArrayList<>();
  private final Map<String, List<ReplyFormat>> bySystem = new HashMap<>();

  private CatalogueReplies() {
    for (MailSystem system : MailSystems.ALL) {
      formats.addAll(system.replies());
      bySystem.put(system.id(), system.replies());
    }
  }

  @Override
  public List<String> of(String reply) {
    List<String> ids = new ArrayList<>(1);
    for (ReplyFormat format : formats) {
      String id = format.queueId(reply);
      if (id != null && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  @Override
  public String told(String system, String queueId) {
    String told = queueId;
    for (ReplyFormat format : bySystem.getOrDefault(system, List.of())) {
      told = format.told(told);
    }
    return told;
  }
}
