/// Courier: here the Message-ID that its submission adds (`submit3.C`).
@NullMarked
package org.hoptrail.mta.courier;

import org.jspecify.annotations.NullMarked;
