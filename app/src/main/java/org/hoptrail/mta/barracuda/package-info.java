/// Barracuda's gateways, earlier called Spam Firewall. Closed source; the forms are known from
/// headers. The name shown is configured; ids are sixteen letters and digits.
@NullMarked
package org.hoptrail.mta.barracuda;

import org.jspecify.annotations.NullMarked;
