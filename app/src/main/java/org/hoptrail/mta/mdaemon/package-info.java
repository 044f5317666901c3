/// MDaemon and SecurityGateway by Alt-N. Closed source; the forms are known from headers. Addresses
/// stand in brackets as words of their own; ids are names of files, `mdN.msg`.
@NullMarked
package org.hoptrail.mta.mdaemon;

import org.jspecify.annotations.NullMarked;
