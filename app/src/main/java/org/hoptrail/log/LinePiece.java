package org.hoptrail.log;

/// What a line says of itself that is one of several pieces of a longer one.
///
/// @param number which piece, from 1
/// @param count how many there are
/// @param broken whether the longer line has a line break behind this piece
/// @param text where the text of the piece begins: an index of [LogLine#cursor]
public record LinePiece(int number, int count, boolean broken, int text) {}
