package org.hoptrail.dns;

/// The DNS cannot be asked in the way that the settings want: a directory without zones, a master
/// file or recording that cannot be read, a name server without an address. The message is for the
/// user: it names the file, with the line where there is one, and what is wrong with it.
public final class DnsUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param message for the user
  public DnsUnavailable(String message) {
    super(message);
  }
}
