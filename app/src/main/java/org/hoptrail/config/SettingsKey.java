package org.hoptrail.config;

import java.util.List;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.Limits;

/// One key that a settings file may have. The list is what is accepted and what
/// `docs/settings.md` shows.
///
/// @param table the TOML table
/// @param name the key in it
/// @param type how its value is written
/// @param absent what holds when it is left out
/// @param meaning one sentence
record SettingsKey(String table, String name, String type, String absent, String meaning) {

  private static final String LIST = "list of strings";

  static final List<SettingsKey> ALL =
      List.of(
          new SettingsKey(
              "own",
              "networks",
              LIST,
              "none",
              "Addresses of our hosts, as `192.0.2.0/24`, `2001:db8::/48` or one address."
                  + " `!192.0.2.9` is not ours; the first entry that holds an address decides."),
          new SettingsKey(
              "own", "hosts", LIST, "none", "Our host names, as written in `by` clauses and logs."),
          new SettingsKey("own", "domains", LIST, "none", "Every host under these names is ours."),
          new SettingsKey(
              "own",
              "submission",
              LIST,
              "none",
              "Addresses from which only our authenticated users send: nothing behind them is"
                  + " outside. Written like `networks`."),
          new SettingsKey(
              "clock",
              "tolerance",
              "duration",
              "`\"90s\"`",
              "How far the clocks of two honest hosts may disagree: `500ms`, `90s`, `5m`, `2h`,"
                  + " `1d`."),
          new SettingsKey(
              "checks",
              "only",
              LIST,
              "all",
              "The forgery checks to run, as `hoptrail checks` names them."),
          new SettingsKey("checks", "off", LIST, "none", "Forgery checks to leave out."),
          new SettingsKey(
              "dns",
              "mode",
              "string",
              "`\"live\"`",
              "Where answers come from: `off` asks nobody; `live` asks name servers; `record:FILE`"
                  + " does so and writes the answers down; `replay:FILE` gives them again without"
                  + " a network; `zones:DIR` reads master files (`*.zone`, `*.db`)."),
          new SettingsKey(
              "dns",
              "resolvers",
              LIST,
              "those of the system",
              "Name servers to ask, in this order: `192.0.2.53`, `ns.example.net:5353`,"
                  + " `[2001:db8::53]:53`."),
          new SettingsKey(
              "dns", "timeout", "duration", "`\"2s\"`", "How long one try waits for a server."),
          dnsNumber("tries", DnsSettings.OFF.tries(), "How often every silent server is tried."),
          new SettingsKey(
              "dns",
              "budget",
              "duration",
              "`\"20s\"`",
              "How long one message may wait for all its answers together."),
          dnsNumber("parallel", DnsSettings.OFF.parallel(), "Questions under way at once, in all."),
          dnsSwitch("validate", "Validate DNSSEC here, instead of believing the server's AD bit."),
          dnsSwitch(
              "private-names",
              "Ask public name servers for private addresses too, and for names under `local`,"
                  + " `localhost`, `internal`, `home.arpa` and `onion`. Servers named in"
                  + " `resolvers` that all have private addresses are always asked."),
          new SettingsKey(
              "dns",
              "public-suffix-list",
              "path",
              "the one built in, whose date DMARC verdicts show",
              "A newer `public_suffix_list.dat` as publicsuffix.org publishes it, for organisational"
                  + " domains."),
          limit("header-bytes", Limits.DEFAULT.headerBytes(), "Bytes of one header block."),
          limit(
              "field-bytes",
              Limits.DEFAULT.fieldBytes(),
              "Bytes of one header field that are interpreted."),
          limit("fields", Limits.DEFAULT.fields(), "Header fields of one message."),
          limit(
              "received-fields",
              Limits.DEFAULT.receivedFields(),
              "Received fields of one message that become hops; the newest count."),
          limit(
              "archive-ratio",
              Limits.DEFAULT.archiveRatio(),
              "Unpacked bytes for one packed byte, above the first 64 MiB."),
          limit("archive-depth", Limits.DEFAULT.archiveDepth(), "Archives inside archives."),
          limit("dns-lookups", Limits.DEFAULT.dnsLookups(), "DNS questions for one message."));

  private static SettingsKey limit(String name, int absent, String meaning) {
    return new SettingsKey("limits", name, "whole number", String.valueOf(absent), meaning);
  }

  private static SettingsKey dnsNumber(String name, int absent, String meaning) {
    return new SettingsKey("dns", name, "whole number", String.valueOf(absent), meaning);
  }

  private static SettingsKey dnsSwitch(String name, String meaning) {
    return new SettingsKey("dns", name, "`true` or `false`", "`false`", meaning);
  }

  static List<String> tables() {
    return ALL.stream().map(SettingsKey::table).distinct().toList();
  }

  static List<String> of(String table) {
    return ALL.stream().filter(key -> key.table.equals(table)).map(SettingsKey::name).toList();
  }
}
