/// Facebook's own senders: `with Thrift`, earlier `with HTTP (ZuckMail)`. Closed source; the forms
/// are known from headers.
@NullMarked
package org.hoptrail.mta.facebook;

import org.jspecify.annotations.NullMarked;
