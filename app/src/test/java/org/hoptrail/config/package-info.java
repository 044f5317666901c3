/// Tests of the settings file.
@NullMarked
package org.hoptrail.config;

import org.jspecify.annotations.NullMarked;
