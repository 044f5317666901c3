/// Post.Office of Software.com, later Openwave. Closed source; the forms are known from headers.
/// The comment behind `by` holds the licence number.
@NullMarked
package org.hoptrail.mta.postoffice;

import org.jspecify.annotations.NullMarked;
