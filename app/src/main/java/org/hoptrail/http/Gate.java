package org.hoptrail.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at every request first. Refuses what names another server, what a foreign page sent, and
/// what brings no token when one is demanded. Puts on every answer what keeps a browser strict.
final class Gate implements Handler {

  /// Scripts and styles are our own files and nothing else; no text can become markup.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private static final String BEARER = "Bearer ";

  private final Listen listen;
  private final Attempts attempts = new Attempts(System::nanoTime);

  Gate(Listen listen) {
    this.listen = listen;
  }

  @Override
  public void handle(Context request) throws Refused {
    strict(request);
    checkHost(request);
    if (Api.isUnder(request.path())) {
      request.header("Cache-Control", "no-store");
      checkOrigin(request);
      checkToken(request);
    }
  }

  private static void strict(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("X-Frame-Options", "DENY");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  /// A request line may name a host too (RFC 9112 3.2.2), so both are held against ours.
  private void checkHost(Context request) throws Refused {
    List<String> hosts = Collections.list(request.req().getHeaders("Host"));
    boolean ours =
        hosts.size() == 1
            && listen.isOurs(withoutPort(hosts.getFirst()))
            && listen.isOurs(withoutPort(request.req().getServerName()));
    if (!ours) {
      throw new Refused(
          421,
          "Another server is meant",
          "The request names a host that is not this one. Use the address that was printed at the"
              + " start, or name the host with --host.");
    }
  }

  /// A name, an IPv4 address or an IPv6 address in brackets, without the port behind it. Other
  /// colons stay, so that what is no host does not become one.
  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean port = host.startsWith("[") ? colon > host.indexOf(']') : colon == host.indexOf(':');
    return colon >= 0 && port ? host.substring(0, colon) : host;
  }

  /// Browsers tell where a request comes from; programs tell nothing.
  private static void checkOrigin(Context request) throws Refused {
    String origin = request.header("Origin");
    String site = request.header("Sec-Fetch-Site");
    boolean ownPage = origin == null || origin.equals("http://" + request.header("Host"));
    boolean ownSite = site == null || site.equals("same-origin") || site.equals("none");
    if (!ownPage || !ownSite) {
      throw new Refused(403, "Foreign page", "Only the pages of this server may ask it.");
    }
  }

  private void checkToken(Context request) throws Refused {
    Token token = listen.token();
    if (token == null) {
      return;
    }
    String client = request.ip();
    if (attempts.isExhausted(client)) {
      request.header("Retry-After", "60");
      throw new Refused(429, "Too many wrong tokens", "Wait a minute.");
    }
    String offered = offered(request);
    if (offered != null && token.is(offered)) {
      return;
    }
    if (offered != null) {
      attempts.failed(client);
    }
    request.header("WWW-Authenticate", "Bearer");
    throw new Refused(
        401, "A token is needed", "Send the token of the server as Authorization: Bearer TOKEN.");
  }

  private static @Nullable String offered(Context request) {
    String header = request.header("Authorization");
    return header != null && header.startsWith(BEARER)
        ? header.substring(BEARER.length()).strip()
        : null;
  }
}
