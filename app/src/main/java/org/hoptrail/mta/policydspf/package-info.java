/// The SPF policy servers of Postfix: policyd-spf in Python and postfix-policyd-spf-perl. They
/// answer with a field to prepend or with a refusal, and log the answer. Versions seen: 3.0.4 of
/// the former.
@NullMarked
package org.hoptrail.mta.policydspf;

import org.jspecify.annotations.NullMarked;
