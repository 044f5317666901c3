package org.hoptrail.model;

/// One header field, uninterpreted: the index ranges of its parts in the bytes of its block.
///
/// @param index position in the block, 0 = topmost
/// @param name what field it is
/// @param start where the field name starts
/// @param nameEnd where the field name ends; the colon is at or (after blanks) behind it
/// @param valueStart the byte after the colon
/// @param end where the value ends: before the line break that ends the field
public record HeaderField(
    int index, FieldName name, int start, int nameEnd, int valueStart, int end) {}
