package org.hoptrail.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.CheckChoice;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Limits;
import org.hoptrail.model.OwnSide;
import org.hoptrail.model.OwnSide.Rule;
import org.hoptrail.model.Settings;
import org.hoptrail.text.NearestName;
import org.jspecify.annotations.Nullable;
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

  private final Path file;
  private final DnsMode absent;
  private final List<String> checks;
  private String text = "";

  private SettingsFile(Path file, DnsMode absent, List<String> checks) {
    this.file = file;
    this.absent = absent;
    this.checks = checks;
  }

  /// Reads a file; keys that it leaves out keep their defaults.
  ///
  /// @param absent the mode of the DNS when the file names none
  /// @param checks the ids of the forgery checks there are
  public static Settings read(Path file, DnsMode absent, List<String> checks) throws Refused {
    return new SettingsFile(file, absent, checks).settings();
  }

  private Settings settings() throws Refused {
    JsonNode root = parse();
    known("", root, SettingsKey.tables());
    for (String table : SettingsKey.tables()) {
      if (!root.path(table).isMissingNode() && !root.path(table).isObject()) {
        throw refused("", table, "must be a table: [" + table + "]");
      }
      known(table, root.path(table), SettingsKey.of(table));
    }
    return new Settings(
        own(root.path("own")),
        duration("clock", "tolerance", root.path("clock"), Settings.DEFAULT.tolerance()),
        limits(root.path("limits")),
        dns(root.path("dns")),
        new CheckChoice(checks("only", root.path("checks")), checks("off", root.path("checks"))));
  }

  private List<String> checks(String key, JsonNode table) throws Refused {
    List<String> named = strings("checks", key, table);
    for (String name : named) {
      if (!checks.contains(name)) {
        String nearest = NearestName.of(name, checks);
        String remedy = nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
        throw refused("checks", key, "holds '" + name + "', which is no check" + remedy);
      }
    }
    return named;
  }

  private JsonNode parse() throws Refused {
    try {
      text = Files.readString(file);
      return new TomlMapper().readTree(text);
    } catch (NoSuchFileException e) {
      throw new Refused(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      throw new Refused(file + ": is not UTF-8 text");
    } catch (AccessDeniedException e) {
      throw new Refused(file + ": permission to read it is denied");
    } catch (IOException e) {
      throw new Refused(file + ": cannot be read: " + e.getMessage());
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new Refused(file + place + ": not valid TOML: " + firstLine(e.getOriginalMessage()));
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private void known(String table, JsonNode node, List<String> names) throws Refused {
    for (String name : node.propertyNames()) {
      if (!names.contains(name)) {
        String all = String.join(", ", names.stream().sorted().toList());
        throw refused(table, name, "is not a key that is known here; these are: " + all);
      }
    }
  }

  /// A complaint about one key, with its line.
  private Refused refused(String table, String key, String complaint) {
    int line = KeyLine.of(text, table, key);
    String path = table.isEmpty() ? key : table + "." + key;
    return new Refused(file + (line > 0 ? ":" + line : "") + ": " + path + " " + complaint);
  }

  private DnsSettings dns(JsonNode dns) throws Refused {
    DnsSettings defaults = DnsSettings.OFF.with(absent);
    return new DnsSettings(
        dnsMode(dns.path("mode"), defaults.mode()),
        dnsServers(dns),
        positive(duration("dns", "timeout", dns, defaults.timeout()), "timeout"),
        number("dns", "tries", dns, defaults.tries()),
        positive(duration("dns", "budget", dns, defaults.budget()), "budget"),
        number("dns", "parallel", dns, defaults.parallel()),
        truth("dns", "validate", dns, defaults.validate()),
        truth("dns", "private-names", dns, defaults.privateNames()),
        suffixes(dns.path("public-suffix-list")));
  }

  private @Nullable Path suffixes(JsonNode node) throws Refused {
    if (node.isMissingNode()) {
      return null;
    }
    try {
      if (node.isString() && !node.stringValue().isBlank()) {
        return Path.of(node.stringValue());
      }
    } catch (InvalidPathException unusable) {
      // Told below.
    }
    throw refused("dns", "public-suffix-list", "must be the path of a file");
  }

  private DnsMode dnsMode(JsonNode node, DnsMode absent) throws Refused {
    if (node.isMissingNode()) {
      return absent;
    }
    DnsMode mode = node.isString() ? DnsMode.parse(node.stringValue()) : null;
    if (mode == null) {
      throw refused("dns", "mode", "must be a string of the form " + DnsMode.FORMS);
    }
    return mode;
  }

  private List<DnsServer> dnsServers(JsonNode dns) throws Refused {
    List<DnsServer> servers = new ArrayList<>();
    for (String entry : strings("dns", "resolvers", dns)) {
      DnsServer server = DnsServer.parse(entry);
      if (server == null) {
        throw refused(
            "dns", "resolvers", "holds '" + entry + "', which is no server like 192.0.2.53:53");
      }
      servers.add(server);
    }
    return servers;
  }

  private Duration positive(Duration duration, String key) throws Refused {
    if (duration.isZero()) {
      throw refused("dns", key, "must be longer than nothing");
    }
    return duration;
  }

  private OwnSide own(JsonNode own) throws Refused {
    return new OwnSide(
        rules("networks", own),
        names("hosts", own),
        names("domains", own),
        rules("submission", own));
  }

  private List<Rule> rules(String key, JsonNode own) throws Refused {
    List<Rule> rules = new ArrayList<>();
    for (String entry : strings("own", key, own)) {
      boolean ours = !entry.startsWith("!");
      IpNetwork network = IpNetwork.parse(ours ? entry : entry.substring(1).trim());
      if (network == null) {
        throw refused("own", key, "holds '" + entry + "', which is no network like 192.0.2.0/24");
      }
      rules.add(new Rule(network, ours));
    }
    return rules;
  }

  private List<String> names(String key, JsonNode own) throws Refused {
    List<String> names = new ArrayList<>();
    for (String entry : strings("own", key, own)) {
      String name = entry.toLowerCase(Locale.ROOT);
      name = name.startsWith(".") ? name.substring(1) : name;
      names.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }
    return names;
  }

  private List<String> strings(String table, String key, JsonNode in) throws Refused {
    JsonNode node = in.path(key);
    if (node.isMissingNode()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw refused(table, key, "must be a list of strings");
    }
    List<String> strings = new ArrayList<>();
    for (JsonNode element : node) {
      if (!element.isString()) {
        throw refused(table, key, "must hold strings only");
      }
      strings.add(element.stringValue().trim());
    }
    return strings;
  }

  private Duration duration(String table, String key, JsonNode in, Duration absent) throws Refused {
    JsonNode node = in.path(key);
    if (node.isMissingNode()) {
      return absent;
    }
    Duration duration = node.isString() ? DurationText.read(node.stringValue()) : null;
    if (duration == null) {
      throw refused(table, key, "must be a duration like \"90s\" or \"5m\"");
    }
    return duration;
  }

  private Limits limits(JsonNode limits) throws Refused {
    Limits defaults = Limits.DEFAULT;
    return new Limits(
        number("limits", "header-bytes", limits, defaults.headerBytes()),
        number("limits", "field-bytes", limits, defaults.fieldBytes()),
        number("limits", "fields", limits, defaults.fields()),
        number("limits", "received-fields", limits, defaults.receivedFields()),
        defaults.commentDepth(),
        number("limits", "archive-ratio", limits, defaults.archiveRatio()),
        number("limits", "archive-depth", limits, defaults.archiveDepth()),
        defaults.logLineBytes(),
        number("limits", "dns-lookups", limits, defaults.dnsLookups()));
  }

  private int number(String table, String key, JsonNode in, int absent) throws Refused {
    JsonNode node = in.path(key);
    if (node.isMissingNode()) {
      return absent;
    }
    if (!node.isInt() || node.intValue() < 1) {
      throw refused(table, key, "must be a whole number of at least 1");
    }
    return node.intValue();
  }

  private boolean truth(String table, String key, JsonNode in, boolean absent) throws Refused {
    JsonNode node = in.path(key);
    if (!node.isMissingNode() && !node.isBoolean()) {
      throw refused(table, key, "must be true or false");
    }
    return node.isMissingNode() ? absent : node.booleanValue();
  }
}
