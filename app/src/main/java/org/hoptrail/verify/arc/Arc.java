package org.hoptrail.verify.arc;

import java.time.Instant;
import java.util.function.Supplier;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Verdict;
import org.hoptrail.verify.dkim.BodyHashes;
import org.jspecify.annotations.Nullable;

/// To be replaced by the branch.
public final class Arc {
  /// To be replaced by the branch.
  public @Nullable Verdict verify(
      HeaderBlock header,
      @Nullable BodyHashes body,
      Supplier<Inquiry.Part> dns,
      Instant now,
      @Nullable Instant received) {
    return null;
  }
}
