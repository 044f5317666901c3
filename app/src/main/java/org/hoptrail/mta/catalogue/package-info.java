/// The list of all mail systems.
@NullMarked
package org.hoptrail.mta.catalogue;

import org.jspecify.annotations.NullMarked;
