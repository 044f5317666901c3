/// The Internet Mail Services for Windows NT of the European Microsoft Windows NT Academic Centre,
/// an open relay by habit. Closed source; the forms are known from headers. Ids are a counter in
/// angle brackets with the host's name.
@NullMarked
package org.hoptrail.mta.emwac;

import org.jspecify.annotations.NullMarked;
