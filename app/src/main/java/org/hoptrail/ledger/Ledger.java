package org.hoptrail.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Consumer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.trail.Clocks;
import org.hoptrail.trail.Hosts;
import org.hoptrail.trail.ReplyIds;
import org.hoptrail.trail.Trails;

/// The door of the package: what logs tell, piece by piece. May be asked by several threads. What
/// cannot be read back is an [UncheckedIOException].
public final class Ledger implements Closeable {

  /// So many pieces are held ready: who asks for one asks for it again.
  private static final int READY = 64;

  private final Entries entries;
  private final Pieces pieces;
  private final Finder finder;
  private final ReplyIds replies;
  private final Hosts hosts = new Hosts();
  private Map<String, Duration> moves = Map.of();

  private final Map<Integer, Trails> ready =
      new LinkedHashMap<>(2 * READY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Trails> eldest) {
          return size() > READY;
        }
      };

  /// The entries of a piece.
  private record Piece(List<Transfer> transfers, List<Refusal> refusals) {}

  Ledger(Entries entries, Pieces pieces, Finder finder, ReplyIds replies) {
    this.entries = entries;
    this.pieces = pieces;
    this.finder = finder;
    this.replies = replies;
  }

  /// Learns of hosts and clocks what all pieces tell; with that the clocks are put right.
  ///
  /// @param guessed the hosts whose zone is not proved
  void learn(Set<String> guessed) {
    Clocks clocks = new Clocks();
    PrimitiveIterator.OfInt roots = pieces.roots();
    while (roots.hasNext()) {
      int root = roots.next();
      if (!pieces.isAlone(root)) {
        Trails.learn(read(root).transfers(), replies, hosts, clocks);
      }
    }
    moves = guessed.isEmpty() ? Map.of() : clocks.corrections(guessed);
  }

  /// How many transfers and refusals there are.
  public int size() {
    return pieces.size();
  }

  /// Who is met under which name.
  public Hosts hosts() {
    return hosts;
  }

  /// By how much the times of hosts were moved; hosts whose times were not are left out.
  public Map<String, Duration> moves() {
    return moves;
  }

  /// Hands over all pieces, tied together.
  public synchronized void each(Consumer<Trails> to) {
    PrimitiveIterator.OfInt roots = pieces.roots();
    while (roots.hasNext()) {
      to.accept(tied(read(roots.next())));
    }
  }

  /// Whether any transfer may have a queue id or another name; upper and lower case are the same.
  public synchronized boolean mayKnow(String id) {
    try {
      return finder.of(Key.ID.of(id)).length > 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The pieces with everything that has a queue id or another name.
  public List<Trails> ofId(String id) {
    return having(Key.ID.of(id));
  }

  /// The pieces with everything that has a Message-ID.
  public List<Trails> ofMessageId(String messageId) {
    return having(Key.MESSAGE_ID.of(messageId));
  }

  private synchronized List<Trails> having(long key) {
    try {
      List<Trails> found = new ArrayList<>(1);
      Arrays.stream(finder.of(key))
          .map(pieces::root)
          .distinct()
          .forEach(root -> found.add(ready.computeIfAbsent(root, r -> tied(read(r)))));
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Trails tied(Piece piece) {
    return Trails.of(piece.transfers, piece.refusals, replies, hosts);
  }

  private Piece read(int root) {
    List<Transfer> transfers = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    try {
      entries.read(pieces.entries(root), transfers, refusals);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (!moves.isEmpty()) {
      transfers.replaceAll(each -> each.moved(moves.getOrDefault(each.host(), Duration.ZERO)));
      refusals.replaceAll(each -> each.moved(moves.getOrDefault(each.host(), Duration.ZERO)));
    }
    return new Piece(transfers, refusals);
  }

  @Override
  public void close() throws IOException {
    finder.close();
  }
}
