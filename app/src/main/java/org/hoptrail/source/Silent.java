package org.hoptrail.source;

/// For who only wants to know which files there are.
final class Silent implements Unpacker.Visitor {
  @Override
  public void file(Unpacked file) {}

  @Override
  public void failure(InputFailure failure) {}
}
