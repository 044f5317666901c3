/// amavis, formerly amavisd-new: a content filter that takes mail by SMTP or LMTP and hands it back
/// (seen: headers since 2002; run in a lab: 2.13).
///
/// The trace field is written in `lib/Amavis/In/SMTP.pm` (`received_line` in `Amavis::Util` of
/// older versions), mail ids in `lib/Amavis/Util.pm`.
@NullMarked
package org.hoptrail.mta.amavis;

import org.jspecify.annotations.NullMarked;
