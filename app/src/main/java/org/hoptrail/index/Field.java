package org.hoptrail.index;

import java.util.function.BiConsumer;

/// One line of the field table.
///
/// @param <T> what the values are read from: a report, or a hop
/// @param name as written in queries, lower case
/// @param kind what its values are
/// @param facet whether its values are counted on request
/// @param help what it is, one phrase
/// @param read hands the values of one T over
record Field<T>(String name, Kind kind, boolean facet, String help, BiConsumer<T, Values> read) {}
