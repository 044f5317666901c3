/// One folder per mail system, each with all that this system writes and nothing else.
///
/// A room holds the *dialect* of its trace fields, the *format of its queue ids* and the *time
/// tokens* it leaves in other fields; its `package-info.java` says which versions were seen and in
/// which source files the formats are defined. Rooms do not know each other. The catalogue lists
/// them: to add a system, add a folder, a line in `org.hoptrail.mta.catalogue.MailSystems` and a
/// folder of samples.
@NullMarked
package org.hoptrail.mta;

import org.jspecify.annotations.NullMarked;
