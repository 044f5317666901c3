/// Ties what single hosts did to messages ([org.hoptrail.model.Transfer]) into the way of each
/// message to each recipient ([org.hoptrail.model.Delivery]), across hosts and mail systems. Two
/// hosts are tied by evidence only: the queue id in the next host's reply, a filter that names both
/// ids, the same Message-ID at a fitting time and place. Each join says what it rests on and what
/// else would fit. The order in which transfers come does not matter.
@NullMarked
package org.hoptrail.trail;

import org.jspecify.annotations.NullMarked;
