/// MIMEDefang, a milter whose filter is a Perl script, and its multiplexor.
@NullMarked
package org.hoptrail.mta.mimedefang;

import org.jspecify.annotations.NullMarked;
