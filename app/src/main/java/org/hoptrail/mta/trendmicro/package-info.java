/// Trend Micro's gateways: InterScan VirusWall on NT and Unix, and the hosted Email Security.
/// Closed source; the forms are known from headers. InterScan writes no protocol and no id.
@NullMarked
package org.hoptrail.mta.trendmicro;

import org.jspecify.annotations.NullMarked;
