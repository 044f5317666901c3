package org.hoptrail.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;

/// What a check of the files of an index found.
///
/// @param clean whether nothing is wrong
/// @param documents how many documents were read: routes, hops and files
/// @param segments in how many parts
/// @param damaged the names of the parts that are damaged
public record Checkup(boolean clean, long documents, int segments, List<String> damaged) {

  public Checkup {
    damaged = List.copyOf(damaged);
  }

  static Checkup of(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      check.setThreadCount(1);
      CheckIndex.Status status = check.checkIndex();
      long documents = status.segmentInfos.stream().mapToLong(part -> part.maxDoc).sum();
      List<String> damaged =
          status.segmentInfos.stream()
              .filter(part -> part.error != null || part.toLoseDocCount > 0)
              .map(part -> part.name)
              .toList();
      return new Checkup(status.clean, documents, status.segmentInfos.size(), damaged);
    }
  }
}
