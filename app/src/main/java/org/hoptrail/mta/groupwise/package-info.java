/// Novell, later Micro Focus GroupWise, and Novell NetMail. Closed source; the forms are known from
/// headers. GroupWise names post office, domain and agent instead of a client, and writes no id.
@NullMarked
package org.hoptrail.mta.groupwise;

import org.jspecify.annotations.NullMarked;
