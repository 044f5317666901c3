/// Gmail: here the Message-ID its MX hosts give to mail that came without one, and the thread number
/// in exports of a mailbox.
@NullMarked
package org.hoptrail.mta.gmail;

import org.jspecify.annotations.NullMarked;
