/// The SMTP service of Microsoft's Internet Information Services (4.0 to 10.0), which is also the
/// transport of Exchange 2000 and 2003 and of Hotmail until about 2014.
///
/// Closed source; the forms are known from headers. It writes no queue id. Programs that drop files
/// into its pickup folder show as `mail pickup service`.
@NullMarked
package org.hoptrail.mta.smtpsvc;

import org.jspecify.annotations.NullMarked;
