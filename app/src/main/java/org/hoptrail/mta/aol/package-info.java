/// AOL until it became part of Yahoo's system. Closed source; the forms are known from headers. Its
/// host names were favourites of forgers.
@NullMarked
package org.hoptrail.mta.aol;

import org.jspecify.annotations.NullMarked;
