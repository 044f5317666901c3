/// The line of servers from PMDF by Innosoft over SIMS, iPlanet and Sun Java System Messaging
/// Server to Oracle Communications Messaging Server (iCloud ran on it). Closed source; the forms
/// are known from headers. Ids hold seconds since 1970 in base 36, in two pieces.
@NullMarked
package org.hoptrail.mta.iplanet;

import org.jspecify.annotations.NullMarked;
