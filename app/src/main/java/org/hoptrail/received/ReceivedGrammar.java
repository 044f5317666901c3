package org.hoptrail.received;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.MailDate;
import org.hoptrail.text.DateReader;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Cuts the value of a trace field into clauses, comments, a date and leftovers (RFC 5321 4.4, read
/// with tolerance). It cannot fail, and takes time linear in the length of the value.
///
/// - A word that is a keyword starts a clause, except where a value is due and the word behind it
///   is a keyword too: `from id by host` names a client that calls itself `id`.
/// - The date follows the last `;` that yields one. Clauses and comments may follow it (PowerMTA).
///   Without such a `;` a date anywhere outside comments counts (SendGrid).
/// - `key=value` outside comments is an unregistered clause (OpenSMTPD).
///
/// One grammar object serves one thread.
public final class ReceivedGrammar {

  private final Words words = new Words();
  private final DateReader dates = new DateReader();

  private byte[] bytes = {};
  private int end;
  private List<Comment> preface = List.of();
  private List<Clause> clauses = List.of();
  private List<Slice> leftovers = List.of();
  private @Nullable ClauseDraft current;
  private @Nullable MailDate date;
  private Slice dateText = new Slice(bytes, 0, 0);

  /// Reads one value.
  ///
  /// @param value the value of the field, folds and all
  public TraceField parse(Slice value) {
    bytes = value.bytes();
    end = value.end();
    words.begin(bytes, value.start(), end);
    dates.begin();
    clear(value);
    run(value.start(), end);
    if (date == null) {
      findDate(value);
    }
    return new TraceField(value, preface, clauses, date, dateText, leftovers);
  }

  private void clear(Slice value) {
    preface = List.of();
    clauses = new ArrayList<>(6);
    leftovers = List.of();
    current = null;
    date = null;
    dateText = new Slice(bytes, value.start(), value.start());
  }

  private void findDate(Slice value) {
    MailDate found = dates.findFirst(bytes, value.start(), end);
    if (found == null) {
      return;
    }
    int from = dates.start();
    int to = dates.end();
    clear(value);
    run(value.start(), from);
    closeClause();
    date = found;
    dateText = new Slice(bytes, from, to);
    run(to, value.end());
  }

  private void run(int from, int to) {
    end = to;
    int pos = words.skipBlanks(from);
    while (pos < end) {
      byte c = bytes[pos];
      int commentEnd = c == '(' ? words.commentEnd(pos) : -1;
      if (commentEnd > 0 && commentEnd <= end) {
        addComment(pos, commentEnd);
        pos = commentEnd;
      } else if (c == ';') {
        pos = semicolon(pos);
      } else if (c == ',') {
        pos++;
      } else {
        pos = word(pos);
      }
      pos = words.skipBlanks(pos);
    }
    closeClause();
  }

  private void addComment(int from, int to) {
    Comment comment =
        new Comment(new Slice(bytes, from, to), new Slice(bytes, from + 1, to - 1).trim());
    if (current != null) {
      current.add(comment);
    } else if (date == null && clauses.isEmpty()) {
      preface = append(preface, comment);
    } else {
      current = new ClauseDraft(ClauseKind.OTHER, new Slice(bytes, from, from));
      current.add(comment);
      closeClause();
    }
  }

  private int semicolon(int at) {
    closeClause();
    MailDate read = dates.attempt(bytes, at + 1, end);
    if (read == null) {
      return at + 1;
    }
    if (date != null) {
      leftovers = append(leftovers, dateText);
    }
    date = read;
    int dateEnd = dates.end();
    if (read.comment() != null && !isZoneComment(read.comment())) {
      dateEnd = openOfLastComment(at + 1, dateEnd);
      date = new MailDate(read.epochSecond(), read.nano(), read.offsetSeconds(), read.zone(), null);
    }
    dateText = new Slice(bytes, at, dateEnd);
    return dateEnd;
  }

  /// A comment behind the date that holds a path or a clause is no zone comment (PowerMTA).
  private static boolean isZoneComment(String comment) {
    return comment.indexOf('<') < 0 && comment.indexOf('@') < 0 && comment.length() < 48;
  }

  private int openOfLastComment(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '(') {
        return i;
      }
    }
    return to;
  }

  private int word(int at) {
    int wordEnd = Math.min(words.wordEnd(at), end);
    int next = wordEnd;
    while (wordEnd > at + 1 && bytes[wordEnd - 1] == ',') {
      wordEnd--;
    }
    Slice word = new Slice(bytes, at, wordEnd);
    ClauseKind kind = ClauseKind.of(word);
    boolean due = current != null && current.expectsValue();
    if (kind != null && (!due || (kind != ClauseKind.OTHER && !keywordFollows(next)))) {
      closeClause();
      current = new ClauseDraft(kind, word);
    } else if (current == null) {
      startOrLeave(word);
    } else if (!due && isAssignment(word)) {
      assignment(word);
    } else {
      current.add(word);
    }
    return next;
  }

  private void startOrLeave(Slice word) {
    if (isAssignment(word)) {
      assignment(word);
    } else {
      leftovers = append(leftovers, word);
    }
  }

  private void assignment(Slice word) {
    closeClause();
    int sign = word.indexOf((byte) '=');
    Slice key = new Slice(bytes, word.start(), word.start() + sign);
    Slice value = new Slice(bytes, key.end() + 1, word.end());
    current = new ClauseDraft(ClauseKind.OTHER, key, value);
  }

  private static boolean isAssignment(Slice word) {
    int sign = word.indexOf((byte) '=');
    if (sign < 1 || sign > 20) {
      return false;
    }
    for (int i = 0; i < sign; i++) {
      int c = word.at(i) | 0x20;
      if ((c < 'a' || c > 'z') && word.at(i) != '-' && word.at(i) != '_') {
        return false;
      }
    }
    return true;
  }

  private boolean keywordFollows(int from) {
    int at = words.skipBlanks(from);
    if (at >= end || bytes[at] == '(' || bytes[at] == ';') {
      return false;
    }
    int wordEnd = words.wordEnd(at);
    return wordEnd - at <= 4 && ClauseKind.of(new Slice(bytes, at, wordEnd)) != null;
  }

  private void closeClause() {
    if (current != null) {
      clauses.add(current.finish());
      current = null;
    }
  }

  private static <T> List<T> append(List<T> list, T item) {
    List<T> target = list.isEmpty() ? new ArrayList<>(2) : list;
    target.add(item);
    return target;
  }
}
