/// IBM's SMTP servers for mainframes and AS/400: VM, MVS, OS/390, OS/400, z/OS. Closed source; the
/// forms are known from headers.
@NullMarked
package org.hoptrail.mta.zos;

import org.jspecify.annotations.NullMarked;
