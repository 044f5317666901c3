/// Apache James and programs on its library mime4j (seen: 2021 to 2025; `MimeUtil.java`).
@NullMarked
package org.hoptrail.mta.james;

import org.jspecify.annotations.NullMarked;
