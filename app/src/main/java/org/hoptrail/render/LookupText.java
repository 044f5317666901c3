package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DomainMail;
import org.hoptrail.model.DomainMail.DmarcPolicy;
import org.hoptrail.model.DomainMail.HostAddress;
import org.hoptrail.model.DomainMail.MailHost;
import org.hoptrail.model.SpfOutline;
import org.jspecify.annotations.Nullable;

/// A look-up for a terminal: who takes the mail, who may send it, and what is wrong.
public final class LookupText {

  private final StringBuilder out = new StringBuilder(1_024);
  private final Style style;

  private LookupText(Style style) {
    this.style = style;
  }

  /// The look-up as text, ending in a line break.
  public static String of(DomainMail mail, Style style) {
    LookupText text = new LookupText(style);
    text.append(mail);
    return text.out.toString();
  }

  private void append(DomainMail mail) {
    out.append(style.strong(Printable.of(mail.query()))).append('\n');
    heading(mail);
    mail.hosts().forEach(this::host);
    if (mail.domain() != null) {
      spf(mail.spf());
      dmarc(mail.dmarc());
    }
    out.append("  DNSSEC  ").append(dnssec(mail.dnssec())).append('\n');
    mail.notes().forEach(note -> line("  note    ", 10, style.warning(Printable.of(note))));
  }

  private void heading(DomainMail mail) {
    String text =
        switch (mail.way()) {
          case EXCHANGES -> "mail goes to these hosts, in this order";
          case ITS_OWN_ADDRESS -> "no MX record: mail goes to its own addresses (RFC 5321 5.1)";
          case NULL_MX -> style.warning("takes no mail, and says so: null MX (RFC 7505)");
          case NOWHERE -> style.bad("takes no mail");
          case UNKNOWN -> style.warning("not known");
          case NO_DOMAIN -> "";
        };
    if (!text.isEmpty()) {
      out.append("  MX      ").append(text).append('\n');
    }
  }

  private void host(MailHost host) {
    if (host.preference() >= 0) {
      out.append("  ").append(String.valueOf(host.preference())).append(' ');
      out.append(" ".repeat(Math.max(1, 7 - String.valueOf(host.preference()).length())));
      out.append(Printable.of(host.name()));
      out.append(host.remark() == null ? "" : "  " + style.bad(Printable.of(host.remark())));
      out.append('\n');
    }
    host.addresses().forEach(this::address);
  }

  private void address(HostAddress address) {
    StringBuilder line = new StringBuilder(address.address().toString());
    for (String name : address.names()) {
      boolean confirmed = address.confirmed().contains(name);
      line.append("  ").append(Printable.of(name));
      line.append(confirmed ? " (leads back)" : " (does not lead back)");
    }
    if (address.remark() != null) {
      line.append("  ").append(style.warning(Printable.of(address.remark())));
    }
    line("            ", 14, line.toString());
  }

  private void spf(@Nullable SpfOutline outline) {
    if (outline == null || outline.record() == null) {
      List<String> problems = outline == null ? List.of() : outline.problems();
      String why = problems.isEmpty() ? "none" : "none: " + String.join("; ", problems);
      line("  SPF     ", 10, style.warning(Printable.of(why)));
      return;
    }
    line("  SPF     ", 10, Printable.of(outline.record()));
    for (SpfOutline.Line term : outline.lines()) {
      StringBuilder line = new StringBuilder(Printable.of(term.term()));
      line.append(term.result() == null ? "" : "  " + term.result().word());
      List<String> leadsTo = term.leadsTo();
      line.append(leadsTo.isEmpty() ? "" : "  " + Printable.of(String.join(", ", leadsTo)));
      term.problems().forEach(p -> line.append("  ").append(style.bad(Printable.of(p))));
      int indent = 12 + 2 * term.depth();
      line(" ".repeat(indent), indent + 2, line.toString());
    }
    out.append("          ").append(outline.lookups()).append(" of 10 look-ups\n");
    outline.problems().forEach(p -> line("          ", 10, style.bad(Printable.of(p))));
  }

  private void dmarc(@Nullable DmarcPolicy policy) {
    if (policy == null) {
      out.append("  DMARC   ").append(style.warning("none found")).append('\n');
      return;
    }
    line("  DMARC   ", 10, Printable.of(policy.record()));
    String by = "_dmarc." + policy.domain();
    String text = "policy " + policy.policy() + ", by " + Printable.of(by);
    line("          ", 10, text + ", organisation " + Printable.of(policy.organisation()));
  }

  private String dnssec(Dnssec dnssec) {
    return switch (dnssec) {
      case SECURE -> style.good("secure, validated here");
      case SECURE_BY_RESOLVER -> style.good("secure, says the resolver (AD)");
      case INSECURE -> "not signed, or not validated";
      case BOGUS -> style.bad("bogus: the signatures are wrong");
      case UNKNOWN -> "not known";
    };
  }

  private void line(String start, int indent, String text) {
    out.append(start);
    Lines.append(out, start.length(), indent, text);
  }
}
