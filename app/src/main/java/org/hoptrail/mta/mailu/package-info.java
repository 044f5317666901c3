/// Mailu, a mail server in containers. Its admin service limits failing logins and writes a log
/// in Flask's form.
@NullMarked
package org.hoptrail.mta.mailu;

import org.jspecify.annotations.NullMarked;
