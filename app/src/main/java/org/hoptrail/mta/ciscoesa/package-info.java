/// Cisco Secure Email Gateway, formerly Email Security Appliance and IronPort. Closed source; the
/// forms are known from headers. It shows no name and no id; TLS is told in the protocol, the date
/// lacks the weekday.
@NullMarked
package org.hoptrail.mta.ciscoesa;

import org.jspecify.annotations.NullMarked;
