package org.hoptrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.reply.Replies;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// One thing to explain: standard input, a file, or words from the command line.
///
/// @param name the argument
/// @param file the file, if there is one of that name
record ExplainInput(String name, @Nullable Path file) {

  /// More of a file is not read: explanations of so much help nobody.
  private static final int LONGEST = 16 << 20;

  /// Arguments that are no files are one text, as when somebody forgot the quotes, unless each can
  /// be explained on its own.
  static List<ExplainInput> of(List<String> arguments) {
    List<ExplainInput> inputs = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      Path file = file(argument);
      if (file == null && !argument.equals("-")) {
        words.add(argument);
      } else {
        addWords(words, inputs);
        inputs.add(new ExplainInput(argument, file));
      }
    }
    addWords(words, inputs);
    return inputs;
  }

  private static void addWords(List<String> words, List<ExplainInput> inputs) {
    if (words.size() > 1 && isOneReply(words)) {
      inputs.add(new ExplainInput(String.join(" ", words), null));
    } else {
      words.forEach(word -> inputs.add(new ExplainInput(word, null)));
    }
    words.clear();
  }

  /// `550 5.1.1` are two codes of one reply; `550 User unknown` are words of one.
  private static boolean isOneReply(List<String> words) {
    boolean codes = words.get(0).length() == 3 && words.get(1).indexOf('.') == 1;
    boolean understood = words.stream().allMatch(word -> Replies.explain(word) != null);
    return codes || !understood;
  }

  private static @Nullable Path file(String argument) {
    try {
      Path path = Path.of(argument);
      return !argument.isEmpty() && Files.exists(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  String text(InputStream standardInput) throws IOException {
    if (file != null) {
      if (Files.isDirectory(file)) {
        throw new IOException("it is a directory");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Slice.of(in.readNBytes(LONGEST)).text();
      }
    }
    return name.equals("-") ? Slice.of(standardInput.readNBytes(LONGEST)).text() : name;
  }

  /// What else may be wrong when nothing was found.
  String advice() {
    boolean path = file == null && name.indexOf(' ') < 0 && !name.equals("-");
    return path ? ", and there is no such file" : "";
  }
}
