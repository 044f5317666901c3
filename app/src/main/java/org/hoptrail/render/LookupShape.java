package org.hoptrail.render;

import org.hoptrail.model.DomainMail;
import org.hoptrail.model.DomainMail.DmarcPolicy;
import org.hoptrail.model.DomainMail.HostAddress;
import org.hoptrail.model.DomainMail.MailHost;
import org.hoptrail.model.SpfOutline;
import org.jspecify.annotations.Nullable;

/// The JSON of a look-up, `hoptrail.lookup/1`.
final class LookupShape {

  static final String SCHEMA = "hoptrail.lookup/1";

  private static final Shape<HostAddress> ADDRESS =
      new Shape<HostAddress>()
          .text("address", "IPv4 or IPv6", a -> a.address().toString())
          .texts("names", "what its PTR records say", HostAddress::names)
          .texts("confirmed", "those of them that lead back to it", HostAddress::confirmed)
          .text("remark", "what is wrong with it, or null", HostAddress::remark);

  private static final Shape<MailHost> HOST =
      new Shape<MailHost>()
          .numberOrNull(
              "preference",
              "of its MX record, lower ones are tried first; null without one",
              it -> it.preference() < 0 ? null : it.preference())
          .text("name", "the host", MailHost::name)
          .objects("addresses", "its addresses", ADDRESS, MailHost::addresses)
          .text("remark", "what is wrong with it, or null", MailHost::remark);

  private static final Shape<SpfOutline.Line> TERM =
      new Shape<SpfOutline.Line>()
          .number(
              "depth", "0 for the record of the domain, 1 for one it includes, ...", t -> t.depth())
          .text("domain", "whose record it stands in", SpfOutline.Line::domain)
          .text("term", "as written", SpfOutline.Line::term)
          .text("result", "what a peer gets that it matches", LookupShape::result)
          .texts("leadsTo", "what it stands for", SpfOutline.Line::leadsTo)
          .texts("problems", "what is wrong with it", SpfOutline.Line::problems);

  private static final Shape<SpfOutline> SPF =
      new Shape<SpfOutline>()
          .text("record", "as published, or null", SpfOutline::record)
          .objects("terms", "its terms and those they lead to, in order", TERM, SpfOutline::lines)
          .number(
              "lookups", "terms that ask the DNS; more than 10 are an error", SpfOutline::lookups)
          .texts("problems", "what is wrong with the whole", SpfOutline::problems);

  private static final Shape<DmarcPolicy> DMARC =
      new Shape<DmarcPolicy>()
          .text("domain", "who publishes it", DmarcPolicy::domain)
          .text("record", "as published", DmarcPolicy::record)
          .text("policy", "`none`, `quarantine` or `reject`", DmarcPolicy::policy)
          .text("organisation", "the organisational domain", DmarcPolicy::organisation)
          .text("publicSuffixList", "the date of the list that told it", DmarcPolicy::listVersion);

  static final Shape<DomainMail> SHAPE =
      new Shape<DomainMail>()
          .text("schema", "`" + SCHEMA + "`", mail -> SCHEMA)
          .text("query", "as it was asked", DomainMail::query)
          .text("domain", "the domain, or null for an IP address", DomainMail::domain)
          .text(
              "delivery",
              "`exchanges`, `its-own-address`, `null-mx`, `nowhere`, `unknown`, or `no-domain` for"
                  + " an IP address",
              mail -> HopShape.word(mail.way()))
          .objects("hosts", "who takes its mail, in the order of trying", HOST, DomainMail::hosts)
          .object("spf", "its SPF policy, or null", SPF, DomainMail::spf)
          .object("dmarc", "its DMARC policy, or null", DMARC, DomainMail::dmarc)
          .text("dnssec", Words.DNSSEC, mail -> HopShape.word(mail.dnssec()))
          .texts("notes", "what is wrong or unusual", DomainMail::notes)
          .objects(
              "evidence", "the questions asked, in order", VerdictShape.DNS, DomainMail::asked);

  private LookupShape() {}

  private static @Nullable String result(SpfOutline.Line line) {
    return line.result() == null ? null : line.result().word();
  }
}
