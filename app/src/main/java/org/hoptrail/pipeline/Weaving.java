package org.hoptrail.pipeline;

import org.hoptrail.model.Route;
import org.jspecify.annotations.Nullable;

/// Puts what logs tell of a message into its route.
interface Weaving {

  /// The route with what the logs tell.
  ///
  /// @param messageId of the message, or null
  Route weave(Route stamped, @Nullable String messageId);
}
