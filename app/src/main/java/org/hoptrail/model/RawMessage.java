package org.hoptrail.model;

import java.util.List;

/// One message as it came from its source: its header bytes, and where the rest is.
///
/// @param source the place and digest of the whole message
/// @param header the bytes of the header block, from the first byte of the message (in a mailbox:
///     after the `From ` line) up to and without the empty line that ends it; a block longer than
///     [Limits#headerBytes] is cut there and a problem tells so
/// @param bodyOffset where the body starts in the unpacked file, in bytes; equals the end of the
///     message when there is none
/// @param problems what was wrong with the container around this message
public record RawMessage(Source source, byte[] header, long bodyOffset, List<Problem> problems) {}
