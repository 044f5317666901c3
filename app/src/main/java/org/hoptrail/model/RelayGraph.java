package org.hoptrail.model;

import java.util.List;
import java.util.Map;

/// Who gave mail to whom: the routes of many messages, added up.
///
/// @param by what the nodes are
/// @param messages how many routes were added up
/// @param complete whether there was time for all of them; if not, the numbers are too small
/// @param nodes who gave or took, busiest first; only those that an edge leads to or from
/// @param edges who gave to whom, most frequent first
/// @param rest what is not among the edges
public record RelayGraph(
    By by, long messages, boolean complete, List<Node> nodes, List<Edge> edges, Rest rest) {

  public RelayGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /// What the nodes of a graph are.
  public enum By {
    /// Hosts, by the name they write; clients by the name or address the next host saw.
    HOST,
    /// The domains of organisations; the networks of clients that have no name.
    DOMAIN,
    /// Mail systems.
    SYSTEM
  }

  /// One who gave or took mail.
  ///
  /// @param messages how many messages passed it; contradicted stamps do not count
  /// @param times how long it took until it had them, by whatever way
  /// @param layer how far it stands from the last host of its routes, 0 = there; a place to draw it
  /// @param row its place within the layer, 0 = first
  public record Node(String name, long messages, Times times, int layer, int row) {}

  /// One way between two nodes, or from a node to itself.
  ///
  /// @param count how often it was taken
  /// @param times how long that took
  /// @param standings how far the stamps can be believed that tell of it; none is 0
  public record Edge(
      String from, String to, long count, Times times, Map<Standing, Long> standings) {

    public Edge {
      standings = Map.copyOf(standings);
    }

    /// Whether nothing but claims tells of it.
    public boolean isDoubtful() {
      return standings.keySet().stream()
          .allMatch(s -> s == Standing.CLAIMED || s == Standing.CONTRADICTED);
    }

    /// How many of its stamps are contradicted.
    public long contradicted() {
      return standings.getOrDefault(Standing.CONTRADICTED, 0L);
    }
  }

  /// How long hops took: seconds from the stamp before. Stamps that are contradicted tell no time.
  ///
  /// @param count how many are timed; those that went backward are not among them
  /// @param median within four percent
  /// @param p95 within four percent
  /// @param most exact
  /// @param lost all together, each as at most five days: no server keeps trying longer (RFC 5321
  ///     4.5.4.1), and one wrong clock would outweigh all else
  /// @param backward how many seem to have taken less than no time: a clock is wrong
  public record Times(
      long count, double median, double p95, double most, double lost, long backward) {}

  /// What a graph leaves out.
  ///
  /// @param edges how many edges are not shown
  /// @param count how often these were taken
  /// @param forgotten how often edges were taken that were forgotten because they were rare among
  ///     too many; 0 when every count is exact
  public record Rest(long edges, long count, long forgotten) {}
}
