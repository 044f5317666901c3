/// PowerMTA, a sender of bulk mail by Port25, SparkPost and Bird. Closed source; the forms are
/// known from headers. The reverse-path follows the date in a comment. Many hide the name.
@NullMarked
package org.hoptrail.mta.powermta;

import org.jspecify.annotations.NullMarked;
