package org.hoptrail.ingest;

import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Verification;
import org.jspecify.annotations.Nullable;

/// What a run has at hand.
///
/// @param order what is to be done
/// @param means what it is done with
/// @param shelf where everything goes
/// @param heap kept in order on the way
/// @param watches whether it goes on until it is stopped
record IngestWork(Ingest.Order order, Ingest.Means means, Shelf shelf, Heap heap, boolean watches) {

  IngestWork(Ingest.Order order, Ingest.Means means, Shelf shelf, boolean watches) {
    this(order, means, shelf, new Heap(), watches);
  }

  Settings settings() {
    return means.settings();
  }

  @Nullable Verification verification() {
    return means.verification();
  }

  Teller teller() {
    return means.teller();
  }
}
