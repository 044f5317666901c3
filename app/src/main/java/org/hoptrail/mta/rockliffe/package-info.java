/// Rockliffe MailSite, which descends from EMWAC's server. Closed source; the forms are known from
/// headers. Ids are a counter in angle brackets with the host's name; `unverified` means that the
/// address has no name.
@NullMarked
package org.hoptrail.mta.rockliffe;

import org.jspecify.annotations.NullMarked;
