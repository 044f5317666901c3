package org.hoptrail.forgery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.jspecify.annotations.Nullable;

/// Lies about single values of a stamp, and one about the Message-ID.
final class ValueCrafts {

  static final List<Craft> ALL =
      List.of(
          change(
              "id-drawn",
              "one queue id drawn anew, its look kept",
              Stamp::queueId,
              (text, other, random) -> new Invention(random).lookalike(text)),
          new Craft(
              "id-copied",
              "one queue id copied from a stamp of the same system in another" + " message",
              ValueCrafts::copyId),
          change(
              "helo",
              "one HELO name exchanged",
              s -> s.client().helo(),
              (text, other, random) -> new Invention(random).host()),
          change(
              "peer",
              "one peer address exchanged",
              s -> s.client().peer(),
              (text, other, random) -> new Invention(random).address()),
          change(
              "by",
              "one host renamed",
              s -> s.server().by(),
              (text, other, random) -> new Invention(random).host()),
          change(
              "version",
              "one software version exchanged",
              ValueCrafts::version,
              (text, other, random) -> version(text, random)),
          new Craft(
              "dialect",
              "one stamp rewritten as another mail system's, id and date kept",
              Restamp::forge),
          new Craft(
              "backend", "one group of a Google backend's address exchanged", ValueCrafts::backend),
          new Craft(
              "message-id", "the digits of the Message-ID drawn anew", ValueCrafts::messageId));

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");

  /// Behind `by`, in Received and X-Received fields of Google.
  private static final Pattern BACKEND =
      Pattern.compile("(?i)received:\\s+by\\s+(2002:[0-9a-f:]+)");

  private ValueCrafts() {}

  private interface Rewriting {
    String of(String text, Genuine other, RandomGenerator random);
  }

  private static Craft change(
      String name, String about, Function<Stamp, @Nullable Cited<?>> value, Rewriting rewriting) {
    return new Craft(
        name,
        about,
        (genuine, other, random) -> {
          List<Hop> able =
              genuine.outside().stream().filter(hop -> value.apply(hop.stamp()) != null).toList();
          Hop hop = able.isEmpty() ? null : able.get(random.nextInt(able.size()));
          Cited<?> was = hop == null ? null : value.apply(hop.stamp());
          return hop == null || was == null
              ? null
              : changed(
                  genuine, hop, was.span(), rewriting.of(genuine.text(was.span()), other, random));
        });
  }

  private static @Nullable Forgery changed(Genuine genuine, Hop hop, Span span, String text) {
    return text.equals(genuine.text(span))
        ? null
        : new Forgery(
            new Patch(genuine).replace(span, text).apply(), Set.of(hop.stamp().receivedIndex()));
  }

  private static @Nullable Forgery copyId(Genuine genuine, Genuine other, RandomGenerator random) {
    for (Hop hop : genuine.outside()) {
      Cited<String> id = hop.stamp().queueId();
      for (Hop source : other.report().route().hops()) {
        Cited<String> copied = source.stamp().queueId();
        if (id != null && copied != null && source.stamp().system().equals(hop.stamp().system())) {
          return changed(genuine, hop, id.span(), other.text(copied.span()));
        }
      }
    }
    return null;
  }

  private static @Nullable Cited<String> version(Stamp stamp) {
    Cited<String> software = stamp.server().software();
    return software == null || !VERSION.matcher(software.value()).find() ? null : software;
  }

  private static String version(String text, RandomGenerator random) {
    Matcher matcher = VERSION.matcher(text);
    String minor = "." + random.nextInt(1, 100);
    return matcher.replaceAll(
        found -> found.group().substring(0, found.group().indexOf('.')) + minor);
  }

  private static @Nullable Forgery backend(Genuine genuine, Genuine other, RandomGenerator random) {
    byte[] bytes = genuine.message().header();
    int from = genuine.next(genuine.border().stamp().field());
    String below = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    Matcher matcher = BACKEND.matcher(below);
    List<Integer> ends = new ArrayList<>();
    while (matcher.find()) {
      ends.add(from + matcher.end(1));
    }
    if (ends.isEmpty()) {
      return null;
    }
    int end = ends.get(random.nextInt(ends.size()));
    Span last = genuine.report().header().span(end - 1, end);
    String digit = genuine.text(last).equals("7") ? "4" : "7";
    Hop stamp = null;
    for (Hop hop : genuine.outside()) {
      boolean inside = hop.stamp().field().start() < end && end <= hop.stamp().field().end();
      stamp = inside ? hop : stamp;
    }
    return new Forgery(
        new Patch(genuine).replace(last, digit).apply(),
        stamp == null ? Set.of() : Set.of(stamp.stamp().receivedIndex()));
  }

  private static @Nullable Forgery messageId(
      Genuine genuine, Genuine other, RandomGenerator random) {
    Cited<String> id = genuine.report().message().messageId();
    if (id == null) {
      return null;
    }
    String text = genuine.text(id.span());
    int end = text.indexOf('@') < 0 ? text.length() : text.indexOf('@');
    String drawn = new Invention(random).lookalike(text.substring(0, end)) + text.substring(end);
    return drawn.equals(text)
        ? null
        : new Forgery(new Patch(genuine).replace(id.span(), drawn).apply(), Set.of());
  }
}
