package org.hoptrail.source;

import java.util.Arrays;

/// SHA-256 (FIPS 180-4) in plain Java: for the first messages of a run only. Fetching the JDK's
/// implementation costs some 90 ms of start-up, which is most of what tracing one message
/// costs; in exchange it digests a gigabyte in a second, which [Digest] uses for everything
/// large.
final class Sha256 {
  private static final int BLOCK = 64;

  private static final int[] ROUNDS = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
    0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
    0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2
  };

  private final int[] state = new int[8];
  private final int[] schedule = new int[64];
  private final byte[] pending = new byte[BLOCK];
  private long length;

  Sha256() {
    reset();
  }

  void update(byte[] b, int from, int to) {
    int fill = (int) (length % BLOCK);
    length += to - from;
    int i = from;
    if (fill > 0) {
      int take = Math.min(BLOCK - fill, to - from);
      System.arraycopy(b, from, pending, fill, take);
      i += take;
      if (fill + take < BLOCK) {
        return;
      }
      block(pending, 0);
    }
    for (; i + BLOCK <= to; i += BLOCK) {
      block(b, i);
    }
    System.arraycopy(b, i, pending, 0, to - i);
  }

  /// The digest of all bytes since the last call, 32 bytes; starts anew.
  byte[] digest() {
    long bits = length * 8;
    int fill = (int) (length % BLOCK);
    byte[] tail = new byte[fill < BLOCK - 8 ? BLOCK : 2 * BLOCK];
    System.arraycopy(pending, 0, tail, 0, fill);
    tail[fill] = (byte) 0x80;
    putBigEndian(tail, tail.length - 8, (int) (bits >>> 32));
    putBigEndian(tail, tail.length - 4, (int) bits);
    for (int i = 0; i < tail.length; i += BLOCK) {
      block(tail, i);
    }
    byte[] sum = new byte[4 * state.length];
    for (int i = 0; i < state.length; i++) {
      putBigEndian(sum, 4 * i, state[i]);
    }
    reset();
    return sum;
  }

  private void reset() {
    length = 0;
    int[] start = {
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };
    System.arraycopy(start, 0, state, 0, start.length);
    Arrays.fill(pending, (byte) 0);
  }

  private void block(byte[] b, int at) {
    int[] w = schedule;
    for (int t = 0; t < 16; t++) {
      int i = at + 4 * t;
      w[t] = b[i] << 24 | (b[i + 1] & 0xFF) << 16 | (b[i + 2] & 0xFF) << 8 | (b[i + 3] & 0xFF);
    }
    for (int t = 16; t < 64; t++) {
      int x = w[t - 15];
      int y = w[t - 2];
      int s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
      int s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
      w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    rounds(w);
  }

  /// The names are those of FIPS 180-4 6.2.2; rotations are spelled out for the interpreter's
  /// sake.
  private void rounds(int[] w) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int t = 0; t < 64; t++) {
      int s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      int t1 = h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[t] + w[t];
      int s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      int t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  private static void putBigEndian(byte[] b, int at, int value) {
    b[at] = (byte) (value >>> 24);
    b[at + 1] = (byte) (value >>> 16);
    b[at + 2] = (byte) (value >>> 8);
    b[at + 3] = (byte) value;
  }
}
