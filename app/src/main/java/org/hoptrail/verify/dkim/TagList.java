package org.hoptrail.verify.dkim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// A list of `name=value` tags (RFC 6376 3.2), as signatures, seals and key records are written.
/// Names are case-sensitive; tags that nobody knows are kept and do no harm. A list that breaks the
/// grammar, or names a tag twice, has a [#fault] and no tags.
public final class TagList {

  private static final int SHOWN = 20;

  /// One tag.
  ///
  /// @param name its name
  /// @param value its value without the white space around it; may be empty
  /// @param rawStart index of the byte behind `=`
  /// @param rawEnd index of the `;` or of the end of the list
  public record Tag(String name, Slice value, int rawStart, int rawEnd) {

    /// The value as text.
    public String text() {
      return value.text();
    }

    /// The value without any white space, as base64 and lists of names are read.
    public String compact() {
      StringBuilder text = new StringBuilder(value.length());
      for (int i = 0; i < value.length(); i++) {
        if (!Ascii.isSpace(value.at(i))) {
          text.append((char) value.at(i));
        }
      }
      return text.toString();
    }
  }

  private final Map<String, Tag> tags = new LinkedHashMap<>();
  private @Nullable String fault;

  private TagList() {}

  /// Reads a list: a field's value or a key record.
  public static TagList read(Slice text) {
    TagList list = new TagList();
    int at = 0;
    while (at < text.length() && list.fault == null) {
      int end = text.indexOf((byte) ';', at);
      int stop = end < 0 ? text.length() : end;
      Slice spec = text.sub(at, stop);
      boolean behindTheLast = end < 0 && at > 0 && spec.trim().isEmpty();
      if (!behindTheLast) {
        list.add(spec);
      }
      at = stop + 1;
    }
    if (list.fault == null && list.tags.isEmpty()) {
      list.fault = "there is no tag in it";
    }
    if (list.fault != null) {
      list.tags.clear();
    }
    return list;
  }

  private void add(Slice spec) {
    if (spec.trim().isEmpty()) {
      fault = "there is nothing between two semicolons";
      return;
    }
    int equals = spec.indexOf((byte) '=');
    if (equals < 0) {
      fault = "\"" + shown(spec) + "\" is no tag: it has no =";
      return;
    }
    Slice name = spec.sub(0, equals).trim();
    Slice value = spec.from(equals + 1).trim();
    if (!isName(name)) {
      fault = "\"" + shown(name) + "\" is no name of a tag";
    } else if (!isValue(value)) {
      fault = "the value of " + shown(name) + "= has a character that may not be there";
    } else {
      int start = spec.start() + equals + 1;
      Tag tag = new Tag(name.text(), value, start, spec.end());
      if (tags.putIfAbsent(tag.name(), tag) != null) {
        fault = "the tag " + shown(name) + "= is there twice";
      }
    }
  }

  private static String shown(Slice text) {
    return text.trim().sub(0, SHOWN).text();
  }

  private static boolean isName(Slice name) {
    for (int i = 0; i < name.length(); i++) {
      int b = name.at(i);
      if (!Ascii.isLetter(b) && (i == 0 || !Ascii.isDigit(b) && b != '_')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /// Octets above 127 are welcome since RFC 8616 4.
  private static boolean isValue(Slice value) {
    for (int i = 0; i < value.length(); i++) {
      int b = value.at(i);
      if (b < ' ' && !Ascii.isSpace(b) || b == 127) {
        return false;
      }
    }
    return true;
  }

  /// Why the list cannot be used, or null when it can.
  public @Nullable String fault() {
    return fault;
  }

  /// The tag of that name, or null.
  public @Nullable Tag tag(String name) {
    return tags.get(name);
  }

  /// The text of a tag, or null when there is no such tag.
  public @Nullable String text(String name) {
    Tag tag = tags.get(name);
    return tag == null ? null : tag.text();
  }

  /// The text of a tag, or another when there is no such tag.
  public String text(String name, String otherwise) {
    Tag tag = tags.get(name);
    return tag == null ? otherwise : tag.text();
  }

  /// The name of the first tag; empty when there is none.
  String firstName() {
    return tags.isEmpty() ? "" : tags.keySet().iterator().next();
  }
}
