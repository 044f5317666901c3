/// Barracuda Spam & Virus Firewall, later Email Security Gateway (seen: 2010 to 2025).
@NullMarked
package org.hoptrail.mta.barracuda;

import org.jspecify.annotations.NullMarked;
