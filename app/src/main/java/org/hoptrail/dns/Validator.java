package org.hoptrail.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.dnssec.ValidatingResolver;

/// Validates DNSSEC (RFC 4035 5) with the library's validator, which asks our servers for the keys
/// it needs from the trust anchors down.
final class Validator implements Response.Source, AutoCloseable {

  /// The keys of the root, as IANA publishes them (root-anchors.xml): those of 2017 and 2024.
  static final String ROOT =
      """
      . IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D
      . IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16
      """;

  private final Response.Source servers;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ValidatingResolver validator;

  /// Who answered the questions that are being validated.
  private final Map<Record, String> answeredBy = new ConcurrentHashMap<>();

  /// @param anchors DS or DNSKEY records to begin with, as a master file
  Validator(Response.Source servers, Clock clock, String anchors) {
    this.servers = servers;
    this.validator = new ValidatingResolver(new Head(), clock);
    try {
      byte[] bytes = anchors.getBytes(StandardCharsets.US_ASCII);
      validator.loadTrustAnchors(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new IllegalArgumentException("unusable trust anchors", e);
    }
  }

  /// What the servers failed at, on its way through the validator.
  private static final class Failure extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Response.Failed failed;

    Failure(Response.Failed failed) {
      super(failed.remark());
      this.failed = failed;
    }
  }

  @Override
  public Response ask(Message query) {
    Record question = query.getQuestion();
    try {
      Message message = validator.sendAsync(query, threads).toCompletableFuture().join();
      String server = answeredBy.getOrDefault(question, Unanswered.NOBODY);
      if (message.getRcode() == Rcode.SERVFAIL) {
        return bogus(server, message);
      }
      boolean secure = message.getHeader().getFlag(Flags.AD);
      return new Response.Answered(server, message, secure ? Dnssec.SECURE : Dnssec.INSECURE);
    } catch (CompletionException e) {
      return failed(e);
    } finally {
      answeredBy.remove(question);
    }
  }

  /// The validator can also trip over what the servers sent it.
  private static Response failed(CompletionException e) {
    Throwable cause = e.getCause();
    return cause instanceof Failure failure
        ? failure.failed
        : new Response.Failed(
            Outcome.UNUSABLE,
            Unanswered.NOBODY,
            Dnssec.UNKNOWN,
            "it could not be validated: " + cause);
  }

  private static Response bogus(String server, Message message) {
    String why = "the DNSSEC signatures do not hold";
    OPTRecord edns = message.getOPT();
    if (edns != null) {
      for (EDNSOption option : edns.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR)) {
        if (option instanceof ExtendedErrorCodeOption extended) {
          why += ": " + ExtendedErrorCodeOption.text(extended.getErrorCode());
          break;
        }
      }
    }
    return new Response.Failed(Outcome.SERVER_FAILURE, server, Dnssec.BOGUS, why);
  }

  @Override
  public void close() {
    threads.close();
  }

  /// Our servers, as the library wants to see them. How they are asked is settled already.
  private final class Head implements org.xbill.DNS.Resolver {

    @Override
    public CompletionStage<Message> sendAsync(Message query, Executor executor) {
      return CompletableFuture.supplyAsync(() -> send(query), threads);
    }

    @Override
    public Message send(Message query) {
      Message signed = query;
      if (query.getOPT() == null) {
        signed = query.clone();
        OPTRecord edns = new OPTRecord(Interrogation.DATAGRAM, 0, 0, ExtendedFlags.DO);
        signed.addRecord(edns, Section.ADDITIONAL);
      }
      Response response = servers.ask(signed);
      if (response instanceof Response.Failed failed) {
        throw new CompletionException(new Failure(failed));
      }
      Response.Answered answered = (Response.Answered) response;
      answeredBy.put(query.getQuestion(), answered.server());
      return answered.message();
    }

    @Override
    public void setPort(int port) {}

    @Override
    public void setTCP(boolean flag) {}

    @Override
    public void setIgnoreTruncation(boolean flag) {}

    @Override
    public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {}

    @Override
    public void setTSIGKey(TSIG key) {}

    @Override
    public void setTimeout(Duration timeout) {}
  }
}
