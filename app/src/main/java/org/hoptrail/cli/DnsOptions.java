package org.hoptrail.cli;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.dns.DnsUnavailable;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.render.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Whether and how the DNS is asked: `--dns` and `--resolver`, which win over the settings file.
final class DnsOptions {

  private final OptionSpec mode;
  private final OptionSpec resolver =
      Common.repeatable("--resolver", "HOST[:PORT]")
          .description("Ask this name server instead of those of the system. Repeatable.")
          .build();

  /// @param what what it is asked for, for the help text
  DnsOptions(String what) {
    mode =
        OptionSpec.builder("--dns")
            .paramLabel("MODE")
            .type(String.class)
            .description(
                what
                    + " MODE is off (no packet is sent), live, record:FILE (live, and written"
                    + " down), replay:FILE (from such a file) or zones:DIR (from master files).")
            .build();
  }

  void addTo(CommandSpec spec) {
    spec.addOption(mode).addOption(resolver);
  }

  /// The settings, with what the command line says of the DNS; live when nothing says.
  Settings settings(Common common, Terminal terminal) {
    return settings(common, terminal, new DnsMode.Live());
  }

  /// The settings, with what the command line says of the DNS.
  ///
  /// @param absent the mode when neither command line, settings nor environment name one
  Settings settings(Common common, Terminal terminal, DnsMode absent) {
    String usual = terminal.dns();
    Settings settings =
        common.settings(usual == null ? absent : mode(common, "HOPTRAIL_DNS", usual));
    DnsSettings dns = settings.dns();
    String named = mode.getValue();
    List<String> servers = resolver.getValue();
    if (servers != null) {
      dns = dns.with(servers(common, servers));
      dns = dns.mode() instanceof DnsMode.Off ? dns.with(new DnsMode.Live()) : dns;
    }
    return settings.with(named == null ? dns : dns.with(mode(common, "--dns", named)));
  }

  private static DnsMode mode(Common common, String where, String named) {
    DnsMode mode = DnsMode.parse(named);
    if (mode == null) {
      throw common.wrongUsage(where + " " + named + ": write " + DnsMode.FORMS);
    }
    return mode;
  }

  private static List<DnsServer> servers(Common common, List<String> named) {
    List<DnsServer> servers = new ArrayList<>(named.size());
    for (String name : named) {
      @Nullable DnsServer server = DnsServer.parse(name);
      if (server == null) {
        throw common.wrongUsage(
            "--resolver " + name + ": write an address or name, with :PORT when it is not 53");
      }
      servers.add(server);
    }
    return servers;
  }

  /// Opens what answers for the DNS, or null when it is not to be asked. What cannot be used is
  /// wrong usage.
  static @Nullable Verification open(Common common, Settings settings) {
    try {
      return Verification.open(settings, Terminal.clock());
    } catch (DnsUnavailable unusable) {
      throw common.wrongUsage(String.valueOf(unusable.getMessage()));
    }
  }

  /// Tells, when all is done, what was wrong with the answers as a whole.
  static void complain(@Nullable Verification verification, Terminal terminal) {
    String complaint = verification == null ? null : verification.complaint();
    if (complaint != null) {
      terminal.err().println("hoptrail: " + Printable.of(complaint));
    }
  }
}
