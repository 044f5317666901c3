/// What the tests of verifications share: messages made of text, and a DNS made of a map.
@NullMarked
package org.hoptrail.verify;

import org.jspecify.annotations.NullMarked;
