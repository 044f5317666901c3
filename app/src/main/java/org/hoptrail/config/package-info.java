/// Reads the settings file (TOML, DESIGN section 9). Loaded only when a settings file is named, so
/// that one message from the command line does not pay for it.
@NullMarked
package org.hoptrail.config;

import org.jspecify.annotations.NullMarked;
