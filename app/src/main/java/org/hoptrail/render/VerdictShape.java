package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.Report;
import org.hoptrail.model.Span;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.text.IsoTime;

/// The JSON of what DNS and signatures prove.
final class VerdictShape {

  private static final Shape<Detail> DETAIL =
      new Shape<Detail>()
          .text("name", "what it is", Detail::name)
          .text("value", "as found", Detail::value);

  static final Shape<DnsAnswer> DNS =
      new Shape<DnsAnswer>()
          .text("kind", "`dns`", answer -> "dns")
          .text("question", "name and type", answer -> answer.question().toString())
          .text("outcome", Words.DNS_OUTCOMES, answer -> HopShape.word(answer.outcome()))
          .texts("answer", "the records, as a master file has them", VerdictShape::records)
          .texts("aliases", "the names CNAME records led through", DnsAnswer::aliases)
          .number("ttl", "seconds it may be kept", DnsAnswer::ttl)
          .text("server", "who answered", DnsAnswer::server)
          .text("at", "when", answer -> IsoTime.utc(answer.at()))
          .text("dnssec", Words.DNSSEC, answer -> HopShape.word(answer.dnssec()))
          .text("remark", "why there is no answer, or null", DnsAnswer::remark);

  static final Shape<Verdict> VERDICT =
      new Shape<Verdict>()
          .text("method", "what was verified", verdict -> HopShape.word(verdict.method()))
          .text("result", "a word of RFC 8601 2.7, or `not-checked`", v -> v.result().word())
          .text("property", "what it speaks of, as RFC 8601 names it", Verdict::property)
          .text("domain", "the value of that property: a domain or address", Verdict::value)
          .numberOrNull("receivedIndex", Words.RECEIVED_INDEX, Verdict::receivedIndex)
          .text("decidedBy", "the mechanism, signature or record that decided", Verdict::decidedBy)
          .text("sentence", "the reason", Verdict::sentence)
          .objects("details", "what else is worth knowing", DETAIL, Verdict::details)
          .add(
              "fields",
              "array of numbers",
              "the header fields it rests on, 0 = topmost",
              null,
              VerdictShape::fields)
          .add("spans", "array of pairs", "the bytes it speaks of", null, VerdictShape::spans)
          .objects("evidence", "the questions asked for it, in order", DNS, Verdict::asked);

  private static final Shape<RecordedResult> RECORDED =
      new Shape<RecordedResult>()
          .number("field", "the header field, 0 = topmost", RecordedResult::field)
          .edges("", RecordedResult::span)
          .text("authservId", "who says to have verified", RecordedResult::authservId)
          .text("method", "as written", RecordedResult::method)
          .text("result", "as written", RecordedResult::result)
          .objects("properties", "what it speaks of", DETAIL, RecordedResult::properties)
          .flag(
              "credible", "whether ours wrote it where no stranger could", RecordedResult::credible)
          .text(
              "agreement",
              "`same` or `different` when verified now, else `open`",
              result -> HopShape.word(result.agreement()))
          .text("why", "the reason of both", RecordedResult::why);

  static final Shape<Report> SHAPE =
      new Shape<Report>()
          .object(
              "spf", "SPF of the reverse-path at the boundary", VERDICT, r -> r.verdicts().spf())
          .objects(
              "otherSpf",
              "SPF of the HELO name, and at other places where the boundary could be",
              VERDICT,
              r -> r.verdicts().otherSpf())
          .objects("dkim", "DKIM, one per signature", VERDICT, r -> r.verdicts().dkim())
          .object("dmarc", "DMARC", VERDICT, r -> r.verdicts().dmarc())
          .object("arc", "ARC", VERDICT, r -> r.verdicts().arc())
          .object("iprev", "reverse DNS of the peer", VERDICT, r -> r.verdicts().iprev())
          .object("mx", "the receiving side's MX", VERDICT, r -> r.verdicts().mx())
          .objects("hosts", "single hosts of the route", VERDICT, r -> r.verdicts().hosts())
          .objects(
              "recorded",
              "results that earlier hosts wrote into the header",
              RECORDED,
              r -> r.verdicts().recorded());

  private VerdictShape() {}

  private static List<String> records(DnsAnswer answer) {
    return answer.records().stream().map(DnsRecord::toString).toList();
  }

  private static void fields(JsonOut json, Verdict verdict) {
    json.startArray();
    for (int field : verdict.fields()) {
      json.number(field);
    }
    json.endArray();
  }

  private static void spans(JsonOut json, Verdict verdict) {
    json.startArray();
    for (Span span : verdict.spans()) {
      json.pair(span.start(), span.end());
    }

    json.endArray();
  }
}
