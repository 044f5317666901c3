/// Tests of the relay graph.
@NullMarked
package org.hoptrail.graph;

import org.jspecify.annotations.NullMarked;
