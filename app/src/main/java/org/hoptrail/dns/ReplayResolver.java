package org.hoptrail.dns;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.jspecify.annotations.Nullable;

/// Gives the answers of a recording again, to the letter. A question that it does not hold is not
/// asked, counted, and told by [#complaint].
final class ReplayResolver implements Resolver {

  private final Path file;
  private final Map<DnsQuestion, DnsAnswer> answers = new HashMap<>();
  private @Nullable Instant recorded;
  private final AtomicLong missing = new AtomicLong();
  private final AtomicReference<@Nullable DnsQuestion> first = new AtomicReference<>();

  ReplayResolver(Path file) throws DnsUnavailable {
    this.file = file;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line, ++number);
      }
    } catch (NoSuchFileException e) {
      throw new DnsUnavailable(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      throw new DnsUnavailable(file + ": is not UTF-8 text");
    } catch (IOException e) {
      throw new DnsUnavailable(file + ": cannot be read: " + e.getMessage());
    }
  }

  private void add(String line, int number) throws DnsUnavailable {
    if (line.isBlank()) {
      return;
    }
    try {
      DnsAnswer answer = RecordedLine.read(line);
      recorded = recorded == null ? answer.at() : recorded;
      if (answers.putIfAbsent(answer.question(), answer) != null) {
        throw new DnsUnavailable(
            file + ":" + number + ": " + answer.question() + " was answered before");
      }
    } catch (RecordedLine.Broken e) {
      throw new DnsUnavailable(
          file + ":" + number + ": is not a recorded answer: " + e.getMessage());
    }
  }

  @Override
  public DnsAnswer ask(DnsQuestion question) {
    DnsAnswer answer = answers.get(question);
    if (answer != null) {
      return answer;
    }
    missing.incrementAndGet();
    first.compareAndSet(null, question);
    return Unanswered.notAsked(question, "not in the recording " + file);
  }

  @Override
  public @Nullable Instant asOf() {
    return recorded;
  }

  @Override
  public @Nullable String complaint() {
    DnsQuestion example = first.get();
    return example == null
        ? null
        : "the recording "
            + file
            + " has no answer to "
            + missing.get()
            + (missing.get() == 1 ? " question: " : " questions, such as ")
            + example;
  }
}
