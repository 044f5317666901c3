/// GNOME Evolution up to about 2017 (its mail library is Camel; `camel-mime-utils.c`).
@NullMarked
package org.hoptrail.mta.evolution;

import org.jspecify.annotations.NullMarked;
