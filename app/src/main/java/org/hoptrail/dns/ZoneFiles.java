package org.hoptrail.dns;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TextParseException;

/// Reads the master files (RFC 1035 5) of a directory: every `*.zone` and `*.db`, one zone in each.
/// The zone is named by its SOA record. Relative names before the first `$ORIGIN` stand below the
/// name of the file without its ending, as `example.net.zone` is for `example.net`.
final class ZoneFiles {

  private final Map<Name, Zone> zones = new HashMap<>();
  private final Map<Name, Path> files = new HashMap<>();

  private ZoneFiles() {}

  /// The zones by their origins.
  static Map<Name, Zone> read(Path directory) throws DnsUnavailable {
    ZoneFiles reading = new ZoneFiles();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*.{zone,db}")) {
      List<Path> sorted = new ArrayList<>();
      all.forEach(sorted::add);
      sorted.sort(null);
      for (Path file : sorted) {
        reading.add(file);
      }
    } catch (NoSuchFileException e) {
      throw new DnsUnavailable(directory + ": there is no such directory");
    } catch (NotDirectoryException e) {
      throw new DnsUnavailable(directory + ": is not a directory");
    } catch (IOException e) {
      throw new DnsUnavailable(directory + ": cannot be read: " + e.getMessage());
    }
    if (reading.zones.isEmpty()) {
      throw new DnsUnavailable(directory + ": holds no zone file (*.zone or *.db)");
    }
    reading.nest();
    return reading.zones;
  }

  /// Has every zone know of those within it.
  private void nest() {
    for (Name inner : zones.keySet()) {
      for (int cut = 1; cut < inner.labels(); cut++) {
        Zone outer = zones.get(new Name(inner, cut));
        if (outer != null) {
          outer.holds(inner);
        }
      }
    }
  }

  private void add(Path file) throws DnsUnavailable {
    List<Record> records = records(file);
    SOARecord soa = soa(file, records);
    Path other = files.putIfAbsent(soa.getName(), file);
    if (other != null) {
      throw new DnsUnavailable(file + ": the zone " + soa.getName() + " is in " + other + " too");
    }
    for (Record record : records) {
      if (!record.getName().subdomain(soa.getName()) || record.getDClass() != DClass.IN) {
        String owner = record.getName() + " " + DClass.string(record.getDClass());
        throw new DnsUnavailable(file + ": " + owner + " is not in the zone " + soa.getName());
      }
    }
    zones.put(soa.getName(), new Zone(soa, records));
  }

  private static SOARecord soa(Path file, List<Record> records) throws DnsUnavailable {
    SOARecord found = null;
    for (Record record : records) {
      if (record instanceof SOARecord soa) {
        if (found != null) {
          throw new DnsUnavailable(file + ": has more than one SOA record");
        }
        found = soa;
      }
    }
    if (found == null) {
      throw new DnsUnavailable(file + ": has no SOA record");
    }
    return found;
  }

  private static List<Record> records(Path file) throws DnsUnavailable {
    List<Record> records = new ArrayList<>();
    try (Master master = new Master(file.toString(), origin(file))) {
      for (Record r = master.nextRecord(); r != null; r = master.nextRecord()) {
        records.add(r);
      }
    } catch (TextParseException e) {
      throw new DnsUnavailable(withPath(file, String.valueOf(e.getMessage())));
    } catch (IOException | RuntimeException e) {
      throw new DnsUnavailable(file + ": cannot be read: " + e.getMessage());
    }
    return records;
  }

  /// The library names the file, or one that it includes, without its directory.
  private static String withPath(Path file, String complaint) {
    String name = String.valueOf(file.getFileName());
    return complaint.startsWith(name + ":")
        ? file + complaint.substring(name.length())
        : file + ": " + complaint;
  }

  /// The name that the name of a file gives its zone; null when it gives none.
  private static @Nullable Name origin(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return Name.fromString(name.substring(0, name.lastIndexOf('.')), Name.root);
    } catch (TextParseException none) {
      return null;
    }
  }
}
