package org.hoptrail.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.KnownReply;
import org.hoptrail.reply.Replies;

/// Writes `docs/replies.md` from the tables of `reply`.
final class ReplyPage {

  private ReplyPage() {}

  static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("# Replies\n\nGenerated from the tables of `hoptrail explain`; do not edit.\n\n");
    out.append("A text is recognised when it has one of the codes (x stands for any class) and ");
    out.append("all words of one alternative, letter case ignored. A provider's own text goes ");
    out.append("before words that anybody uses. To add a reply: one paragraph in a table of ");
    out.append("`app/src/main/resources/org/hoptrail/reply`, with an example.\n");
    Map<String, List<KnownReply>> groups = new LinkedHashMap<>();
    for (KnownReply known : Replies.known()) {
      String provider = known.provider() == null ? "Anybody" : known.provider();
      groups.computeIfAbsent(provider, name -> new ArrayList<>()).add(known);
    }
    groups.forEach((provider, known) -> group(out, provider, known));
    codes(out, "Reply codes", Replies.replyCodes());
    codes(out, "Enhanced status codes", Replies.enhancedCodes());
    return out.toString();
  }

  private static void group(StringBuilder out, String provider, List<KnownReply> all) {
    out.append("\n## ").append(provider).append("\n\n");
    out.append("| id | recognised by | means | turn |\n|---|---|---|---|\n");
    for (KnownReply known : all) {
      row(out, "`" + known.id() + "`", known.says(), known.title(), known.turn().words());
    }
  }

  private static void codes(StringBuilder out, String title, List<Explanation.Code> codes) {
    out.append("\n## ").append(title).append("\n\n| code | means | defined in |\n|---|---|---|\n");
    for (Explanation.Code code : codes) {
      row(out, code.code(), code.title(), code.reference());
    }
  }

  private static void row(StringBuilder out, String... cells) {
    for (String cell : cells) {
      out.append("| ").append(escaped(cell)).append(' ');
    }
    out.append("|\n");
  }

  private static String escaped(String cell) {
    return cell.replace("|", "\\|").replace("<", "&lt;").replace("[", "\\[");
  }
}
