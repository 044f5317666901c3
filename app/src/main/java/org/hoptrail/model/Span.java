package org.hoptrail.model;

/// A half-open range of bytes, `start` included and `end` not, in the unpacked file of a source.
/// Lines and columns are never stored; whoever shows a span derives them.
public record Span(Source source, long start, long end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /// The number of bytes covered.
  public long length() {
    return end - start;
  }
}
