/// Fastmail's parts that write lines of their own: the proxy before the submission servers, and the
/// Authentication Milter, which hands on over a private protocol. Their MX hosts run Postfix, their
/// stores Cyrus.
@NullMarked
package org.hoptrail.mta.fastmail;

import org.jspecify.annotations.NullMarked;
