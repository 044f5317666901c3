package org.hoptrail.config;

/// Writes `docs/settings.md` from the list of accepted keys.
public final class SettingsPage {

  private SettingsPage() {}

  /// The page in Markdown.
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("# Settings\n\n");
    out.append("Generated from the list of keys that are accepted; do not edit.\n\n");
    out.append("Settings stand in a TOML file that is named with `--config FILE`. Every key may ");
    out.append("be left out. A key that is not listed here is an error, so that a misspelt one ");
    out.append("does not pass in silence. Options on the command line win over the file.\n");
    for (String table : SettingsKey.tables()) {
      out.append("\n## [").append(table).append("]\n\n");
      out.append("| key | value | when left out | meaning |\n|---|---|---|---|\n");
      for (SettingsKey key : SettingsKey.ALL) {
        if (key.table().equals(table)) {
          out.append("| `").append(key.name()).append("` | ").append(key.type()).append(" | ");
          out.append(key.absent()).append(" | ").append(key.meaning()).append(" |\n");
        }
      }
    }
    return out.toString();
  }
}
