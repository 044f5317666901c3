/// What DNS and signatures prove about a message, each as a [org.hoptrail.model.Verdict] that
/// shows its questions and its reason: SPF, DKIM, ARC, DMARC and the hosts of the route. One room
/// per method; each takes its facts and a part of an [org.hoptrail.dns.Inquiry], and knows nothing
/// of where answers come from. A name server that is slow, lame or lying leads to `temperror` or
/// `not-checked`, never to an accusation.
@NullMarked
package org.hoptrail.verify;

import org.jspecify.annotations.NullMarked;
