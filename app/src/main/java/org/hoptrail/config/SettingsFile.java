package org.hoptrail.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Limits;
import org.hoptrail.model.OwnSide;
import org.hoptrail.model.OwnSide.Rule;
import org.hoptrail.model.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// The door of this package: a TOML file in, [Settings] out. An unknown key is an error, for a
/// misspelt one must not pass in silence.
public final class SettingsFile {

  /// The settings file says something that cannot be used. The message names file, key and remedy.
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private static final Set<String> TABLES = Set.of("own", "clock", "dns", "limits");
  private static final Set<String> OWN = Set.of("networks", "hosts", "domains", "submission");
  private static final Set<String> CLOCK = Set.of("tolerance");
  private static final Set<String> DNS = Set.of("mode", "resolvers", "timeout");
  private static final Set<String> LIMITS =
      Set.of(
          "header-bytes",
          "field-bytes",
          "fields",
          "received-fields",
          "archive-ratio",
          "archive-depth");

  private final Path file;

  private SettingsFile(Path file) {
    this.file = file;
  }

  /// Reads a file; keys that it leaves out keep their defaults.
  public static Settings read(Path file) throws Refused {
    return new SettingsFile(file).settings();
  }

  private Settings settings() throws Refused {
    JsonNode root = parse();
    known("", root, TABLES);
    known("own.", root.path("own"), OWN);
    known("clock.", root.path("clock"), CLOCK);
    known("dns.", root.path("dns"), DNS);
    known("limits.", root.path("limits"), LIMITS);
    return new Settings(own(root.path("own")), tolerance(root), limits(root.path("limits")));
  }

  private JsonNode parse() throws Refused {
    try {
      return new TomlMapper().readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new Refused(file + ": there is no such file");
    } catch (IOException e) {
      throw new Refused(file + ": cannot be read: " + e.getMessage());
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new Refused(file + place + ": not valid TOML: " + e.getOriginalMessage());
    }
  }

  private void known(String prefix, JsonNode table, Set<String> names) throws Refused {
    for (String name : table.propertyNames()) {
      if (!names.contains(name)) {
        String all = String.join(", ", names.stream().sorted().toList());
        throw new Refused(file + ": unknown key " + prefix + name + "; known here: " + all);
      }
    }
  }

  private OwnSide own(JsonNode own) throws Refused {
    return new OwnSide(
        rules("own.networks", own.path("networks")),
        names("own.hosts", own.path("hosts")),
        names("own.domains", own.path("domains")),
        rules("own.submission", own.path("submission")));
  }

  private List<Rule> rules(String key, JsonNode node) throws Refused {
    List<Rule> rules = new ArrayList<>();
    for (String text : strings(key, node)) {
      boolean ours = !text.startsWith("!");
      IpNetwork network = IpNetwork.parse(ours ? text : text.substring(1).trim());
      if (network == null) {
        throw new Refused(file + ": " + key + ": '" + text + "' is no network like 192.0.2.0/24");
      }
      rules.add(new Rule(network, ours));
    }
    return rules;
  }

  private List<String> names(String key, JsonNode node) throws Refused {
    List<String> names = new ArrayList<>();
    for (String text : strings(key, node)) {
      String name = text.toLowerCase(Locale.ROOT);
      name = name.startsWith(".") ? name.substring(1) : name;
      names.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }
    return names;
  }

  private List<String> strings(String key, JsonNode node) throws Refused {
    if (node.isMissingNode()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw new Refused(file + ": " + key + " must be a list of strings");
    }
    List<String> strings = new ArrayList<>();
    for (JsonNode element : node) {
      if (!element.isString()) {
        throw new Refused(file + ": " + key + " must hold strings only");
      }
      strings.add(element.stringValue().trim());
    }
    return strings;
  }

  private Duration tolerance(JsonNode root) throws Refused {
    JsonNode node = root.path("clock").path("tolerance");
    if (node.isMissingNode()) {
      return Settings.DEFAULT.tolerance();
    }
    Duration duration = node.isString() ? DurationText.read(node.stringValue()) : null;
    if (duration == null) {
      throw new Refused(file + ": clock.tolerance must be a duration like \"90s\" or \"5m\"");
    }
    return duration;
  }

  private Limits limits(JsonNode limits) throws Refused {
    Limits defaults = Limits.DEFAULT;
    return new Limits(
        limit(limits, "header-bytes", defaults.headerBytes()),
        limit(limits, "field-bytes", defaults.fieldBytes()),
        limit(limits, "fields", defaults.fields()),
        limit(limits, "received-fields", defaults.receivedFields()),
        defaults.commentDepth(),
        limit(limits, "archive-ratio", defaults.archiveRatio()),
        limit(limits, "archive-depth", defaults.archiveDepth()),
        defaults.logLineBytes(),
        defaults.dnsLookups());
  }

  private int limit(JsonNode limits, String key, int absent) throws Refused {
    JsonNode node = limits.path(key);
    if (node.isMissingNode()) {
      return absent;
    }
    if (!node.isInt() || node.intValue() < 1) {
      throw new Refused(file + ": limits." + key + " must be a whole number of at least 1");
    }
    return node.intValue();
  }
}
