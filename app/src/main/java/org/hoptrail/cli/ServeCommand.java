package org.hoptrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.http.Archive;
import org.hoptrail.http.Listen;
import org.hoptrail.http.Listings;
import org.hoptrail.http.Offer;
import org.hoptrail.http.Token;
import org.hoptrail.http.WebServer;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Settings;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.pipeline.Desk;
import org.hoptrail.pipeline.LogDesk;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.render.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `hoptrail serve`: the pages and the HTTP API, until it is stopped.
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  /// So many seconds a signal leaves for the answers under way.
  private static final long PATIENCE = 3;

  private final Terminal terminal;
  private final Common common =
      new Common(
          this,
          "serve",
          "Opens pages for the browser: search an index, or paste or drop a message, and see its"
              + " route, what is odd about it and on which bytes that rests. What is pasted is not"
              + " stored. Stop it with Ctrl-C.");
  private final OptionSpec bind =
      OptionSpec.builder("--bind")
          .paramLabel("ADDRESS")
          .type(String.class)
          .defaultValue("127.0.0.1")
          .description(
              "The IP address to listen on; default is 127.0.0.1. Any that other machines reach"
                  + " needs --token-file.")
          .build();
  private final OptionSpec port =
      OptionSpec.builder("--port")
          .paramLabel("PORT")
          .type(int.class)
          .defaultValue("8025")
          .description("The TCP port; default is 8025, 0 is any that is free.")
          .build();
  private final OptionSpec index =
      OptionSpec.builder("--index")
          .paramLabel("DIR")
          .type(Path.class)
          .description("Search this index, and show what is in it; what is ingested later too.")
          .build();
  private final TimeLimit timeLimit = new TimeLimit(RouteIndex.PATIENCE, "An answer");
  private final OptionSpec log =
      Common.repeatable("--log", "PATH")
          .description("Show deliveries from these logs: a file or a directory. Repeatable.")
          .build();
  private final LogOptions logOptions = new LogOptions();
  private final OptionSpec host =
      Common.repeatable("--host", "NAME")
          .description("A name under which this server is reached. Repeatable.")
          .build();
  private final OptionSpec tokenFile =
      OptionSpec.builder("--token-file")
          .paramLabel("FILE")
          .type(Path.class)
          .description(
              "Demand the token in this file, which is made when it is not there. The page asks"
                  + " for it.")
          .build();
  private final DnsOptions dns =
      new DnsOptions("Verify against the DNS, and look names up; default is live.");

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
    common
        .spec()
        .addOption(index)
        .addOption(timeLimit.spec())
        .addOption(log)
        .addOption(bind)
        .addOption(port)
        .addOption(host)
        .addOption(tokenFile);
    logOptions.addQuietlyTo(common.spec());
    dns.addTo(common.spec());
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() throws Exception {
    return IndexOption.guarded(terminal, this::serve);
  }

  private int serve() {
    Path directory = index.getValue();
    Settings settings = dns.settings(common, terminal);
    Listen listen = listen();
    try (Stop stop = new Stop(PATIENCE);
        Verification names = DnsOptions.open(common, settings);
        Archive archive = directory == null ? null : archive(directory);
        WebServer server = WebServer.start(listen, offer(settings, names, archive))) {
      terminal.say(server.url() + "\n");
      stop.awaited();
      return stop.usual(ExitCode.DONE);
    } catch (IOException cannotListen) {
      throw common.wrongUsage(String.valueOf(cannotListen.getMessage()));
    }
  }

  private Archive archive(Path directory) {
    return Archive.open(directory, timeLimit.duration(common), Terminal.clock());
  }

  private Offer offer(Settings settings, @Nullable Verification names, @Nullable Archive archive) {
    Desk desk = new Desk(settings, names, Terminal.clock());
    return new Offer(desk, listings(), archive, logs(settings));
  }

  private @Nullable LogDesk logs(Settings settings) {
    @Nullable List<String> paths = log.getValue();
    if (paths == null) {
      return null;
    }
    if (paths.contains("-")) {
      throw common.wrongUsage("--log -: standard input comes only once; name a file");
    }
    ZoneId zone = logOptions.settings(common, settings).zone();
    return new LogDesk(paths, settings.limits(), zone, Terminal.clock());
  }

  private Listen listen() {
    String named = bind.getValue();
    IpAddress address = IpAddress.parse(named.equals("localhost") ? "127.0.0.1" : named);
    int number = port.getValue();
    if (address == null) {
      throw common.wrongUsage("--bind " + named + ": write an IP address");
    }
    if (number < 0 || number > LAST_PORT) {
      throw common.wrongUsage("--port " + number + ": write a number up to " + LAST_PORT);
    }
    List<String> names = host.getValue();
    Path file = tokenFile.getValue();
    if (file == null && !address.isLoopback()) {
      throw common.wrongUsage(
          "--bind " + named + ": other machines reach that address; name a --token-file FILE");
    }
    return new Listen(
        address, number, names == null ? List.of() : names, file == null ? null : token(file));
  }

  private Token token(Path file) {
    try {
      boolean there = Files.exists(file);
      Token token = there ? Token.read(file) : Token.create(file);
      String what = there ? "the token is in " : "a token was made and is in ";
      terminal.err().println("hoptrail: " + what + Printable.of(file.toString()));
      return token;
    } catch (IOException unusable) {
      throw common.wrongUsage("--token-file " + unusable.getMessage());
    }
  }

  private static Listings listings() {
    return new Listings(
        Main.version(), SystemsCommand.catalogue(MailSystems.ALL), ChecksCommand.catalogue());
  }
}
