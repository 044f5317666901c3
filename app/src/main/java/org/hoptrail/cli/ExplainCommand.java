package org.hoptrail.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.cli.Common.Format;
import org.hoptrail.model.Answer;
import org.hoptrail.render.AnswerJson;
import org.hoptrail.render.AnswerText;
import org.hoptrail.render.Printable;
import org.hoptrail.reply.Replies;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail explain`: replies of mail servers, and whole sessions, in words.
final class ExplainCommand implements Callable<Integer> {

  private static final int LONGEST_NAME = 60;

  private final Terminal terminal;
  private final Common common =
      new Common(
          this,
          "explain",
          "Says in plain words what a mail server answered, whose turn it is, and what to check.",
          "TEXT is a reply (\"550 5.1.1 User unknown\"), a bare code, a line of a log or a bounce;"
              + " or a file with such, or with the transcript of an SMTP session (swaks, smtplib,"
              + " telnet); or - for standard input.");

  private final PositionalParamSpec texts =
      Common.texts("TEXT", "0..*", "0..*", "What to explain; default is -.");

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
    common.spec().addPositional(texts);
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() {
    List<String> named = texts.getValue();
    List<String> arguments = named == null || named.isEmpty() ? List.of("-") : named;
    common.demandOneStandardInput(arguments);
    List<Answer> answers = new ArrayList<>();
    boolean failed = false;
    for (ExplainInput input : ExplainInput.of(arguments)) {
      failed |= !read(input, answers);
    }
    print(answers);
    return failed ? ExitCode.UNREADABLE : ExitCode.DONE;
  }

  private boolean read(ExplainInput input, List<Answer> answers) {
    try {
      List<Answer> found = Replies.read(input.text(terminal.in()));
      answers.addAll(found);
      if (found.isEmpty()) {
        complain(input, "no SMTP reply found" + input.advice());
      }
      return !found.isEmpty();
    } catch (IOException e) {
      complain(input, "could not be read: " + e.getMessage());
      return false;
    }
  }

  private void complain(ExplainInput input, String what) {
    String name = Printable.shortened(input.name(), LONGEST_NAME);
    terminal.err().println("hoptrail: " + name + ": " + Printable.of(what));
  }

  private void print(List<Answer> answers) {
    try (OutputStream out = new BufferedOutputStream(terminal.out())) {
      if (common.format() == Format.JSONL) {
        AnswerJson.lines(answers, out);
      } else if (common.format() == Format.JSON) {
        AnswerJson.indented(answers, out);
      } else {
        String separator = "";
        for (Answer answer : answers) {
          String text = separator + AnswerText.of(answer, common.style(terminal));
          out.write(text.getBytes(StandardCharsets.UTF_8));
          separator = "\n";
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
