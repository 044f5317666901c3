package org.hoptrail.index;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.hoptrail.model.IpAddress;

/// Addresses as Lucene's points take them. No name is looked up.
final class Inet {

  private Inet() {}

  static InetAddress of(IpAddress address) {
    byte[] bytes =
        address.v4()
            ? ByteBuffer.allocate(4).putInt((int) address.low()).array()
            : ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array();
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are an address", e);
    }
  }
}
