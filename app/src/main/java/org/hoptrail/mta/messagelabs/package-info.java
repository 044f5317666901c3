/// MessageLabs, later Symantec Email Security.cloud. Closed source; the forms are known from
/// headers. The edge (`tower`) writes as qmail does, the relays (`bemta`) write ids as Momentum
/// does.
@NullMarked
package org.hoptrail.mta.messagelabs;

import org.jspecify.annotations.NullMarked;
