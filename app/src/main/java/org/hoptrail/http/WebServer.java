package org.hoptrail.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hoptrail.render.ProblemJson;

/// A running server.
public final class WebServer implements AutoCloseable {

  private static final int THREADS = 32;
  private static final int CONNECTIONS = 256;
  private static final int REQUEST_HEADER_BYTES = 8 << 10;

  /// Milliseconds without a byte after which a connection is closed.
  static final int IDLE = 10_000;

  /// Milliseconds that requests under way have when the server stops.
  private static final int FAREWELL = 2_000;

  /// Connections that pages keep open for later are closed so soon, in milliseconds.
  private static final int IDLE_AT_THE_END = 100;

  private final Listen listen;
  private final Api api;
  private final Javalin javalin;

  private WebServer(Listen listen, Api api, Javalin javalin) {
    this.listen = listen;
    this.api = api;
    this.javalin = javalin;
  }

  /// Starts a server; it answers when this returns.
  ///
  /// @throws IOException the address cannot be bound, or others reach it and there is no token
  public static WebServer start(Listen listen, Offer offer) throws IOException {
    return start(listen, offer, IDLE);
  }

  /// @param idle milliseconds without a byte after which a connection is closed
  static WebServer start(Listen listen, Offer offer, int idle) throws IOException {
    if (!listen.isPrivate() && listen.token() == null) {
      throw new IOException(listen.address() + " is reached from other machines without a token");
    }
    Api api = new Api(offer);
    boolean indexed = offer.archive() != null;
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, listen, idle);
              route(config.routes, listen, api, new Pages(indexed));
            });
    try {
      javalin.start();
    } catch (JavalinBindException taken) {
      throw new IOException(
          listen.address() + " port " + listen.port() + " cannot be bound", taken);
    }
    if (indexed) {
      FirstVisit.to(listen, javalin.port());
    }
    return new WebServer(listen, api, javalin);
  }

  private static void configure(JavalinConfig config, Listen listen, int idle) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.router.ignoreTrailingSlashes = false;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setDaemon(true);
    threads.setName("http");
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(WebServer::configure);
    config.jetty.modifyServer(server -> server.setStopTimeout(FAREWELL));
    config.jetty.addConnector((server, http) -> connector(server, http, listen, idle));
  }

  private static void route(RoutesConfig routes, Listen listen, Api api, Pages pages) {
    routes.before(new Gate(listen));
    api.addTo(routes);
    pages.addTo(routes);
    tellProblems(routes);
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
  }

  private static Connector connector(
      Server server, HttpConfiguration http, Listen listen, int idle) {
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(listen.address().toString());
    connector.setPort(listen.port());
    connector.setIdleTimeout(idle);
    connector.setShutdownIdleTimeout(IDLE_AT_THE_END);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    return connector;
  }

  private static void tellProblems(RoutesConfig routes) {
    routes.exception(Refused.class, WebServer::tell);
    routes.exception(
        Exception.class,
        (failure, request) ->
            tell(new Refused(500, "Failed", "The request could not be answered."), request));
    routes.error(404, request -> unknown(request, 404, "Not found", "There is nothing here."));
    routes.error(405, request -> unknown(request, 405, "Wrong method", "Ask in another way."));
  }

  /// What nobody answered for; a refusal with the same status has told already what is wrong.
  private static void unknown(Context request, int status, String title, String detail) {
    if (ProblemJson.MEDIA_TYPE.equals(request.res().getContentType())) {
      return;
    }
    tell(new Refused(status, title, detail), request);
  }

  private static void tell(Refused refused, Context request) {
    if (refused.status() == 413 || refused.status() == 408) {
      // The rest of the body is not wanted.
      request.header("Connection", "close");
    }
    request
        .status(refused.status())
        .contentType(ProblemJson.MEDIA_TYPE)
        .result(refused.problem().bytes());
  }

  /// Where it is reached.
  public String url() {
    return "http://" + listen.urlHost() + ":" + javalin.port() + "/";
  }

  /// Lets requests under way end, for a moment, and closes the port. Those that need longer are cut
  /// off.
  @Override
  public void close() {
    api.stop();
    try {
      javalin.stop();
    } catch (JavalinException late) {
      if (!(late.getCause() instanceof TimeoutException)) {
        throw late;
      }
    }
  }
}
