/// JavaMail and Jakarta Mail, the library under most mail that Java programs send (seen: 1.1 to
/// 2.x; `UniqueValue.java`), Zimbra, Yahoo and many bulk mailers among them.
@NullMarked
package org.hoptrail.mta.javamail;

import org.jspecify.annotations.NullMarked;
