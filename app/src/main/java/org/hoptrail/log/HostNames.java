package org.hoptrail.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which host a line is of: the one it names, or the one its directory stands for. Many hosts call
/// themselves `mail`, and some programs write no host at all; a directory of a central log server
/// holds many hosts.
final class HostNames {

  private final Map<String, TreeSet<String>> hostsOf = new HashMap<>();
  private final Map<String, TreeSet<String>> foldersOf = new HashMap<>();

  /// @param files what was seen of each file
  void add(List<Probe.Seen> files) {
    for (Probe.Seen file : files) {
      String folder = file.stream().folder();
      hostsOf.computeIfAbsent(folder, f -> new TreeSet<>()).addAll(file.hosts());
      for (String host : file.hosts()) {
        foldersOf.computeIfAbsent(host, h -> new TreeSet<>()).add(folder);
      }
    }
  }

  /// The host of a line.
  ///
  /// @param stream the file it stands in
  /// @param told the host it names, or null
  String of(LogStream stream, @Nullable String told) {
    String folder = stream.folder();
    TreeSet<String> here = hostsOf.getOrDefault(folder, new TreeSet<>());
    boolean alone = here.size() <= 1;
    if (told == null) {
      boolean only = here.size() == 1 && !stream.standsForHost();
      return only ? here.first() : folder.isEmpty() ? "localhost" : folder;
    }
    boolean elsewhere = foldersOf.getOrDefault(told, new TreeSet<>()).size() > 1;
    boolean byFolder = stream.standsForHost() || elsewhere;
    return byFolder && alone && !folder.isEmpty() && (here.contains(told) || here.isEmpty())
        ? folder
        : told;
  }
}
