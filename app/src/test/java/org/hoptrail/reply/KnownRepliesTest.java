package org.hoptrail.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.KnownReply;
import org.hoptrail.model.Reply;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every known text is recognised by its entry and by no other of its kind.
class KnownRepliesTest {

  @TestFactory
  Stream<DynamicTest> every_entry_recognises_its_examples() {
    return all().stream()
        .map(known -> DynamicTest.dynamicTest(known.told().id(), () -> recognised(known)));
  }

  private static List<Known> all() {
    return Stream.concat(KnownReplies.NAMED.stream(), KnownReplies.SHARED.stream()).toList();
  }

  private static void recognised(Known known) {
    assertThat(known.examples()).as("like: lines").isNotEmpty();
    for (String example : known.examples()) {
      Explanation explanation = Replies.explain(example);
      assertThat(explanation).as(example).isNotNull();
      KnownReply found = explanation.known();
      assertThat(found).as(example).isNotNull();
      assertThat(found.id()).as(example).isEqualTo(known.told().id());
      assertThat(claims(explanation.reply())).as(example).containsExactly(known.told().id());
    }
  }

  /// The entries that recognise a reply: providers' own if there are any, else those that all use.
  private static List<String> claims(Reply reply) {
    List<String> named = claims(KnownReplies.NAMED, reply);
    return named.isEmpty() ? claims(KnownReplies.SHARED, reply) : named;
  }

  private static List<String> claims(List<Known> entries, Reply reply) {
    String folded = KnownReplies.folded(reply.text());
    return entries.stream()
        .filter(known -> known.weight(reply, folded) > 0)
        .map(known -> known.told().id())
        .toList();
  }

  /// One way to say it that belongs to two entries would make the answer a matter of luck.
  @Test
  void no_words_belong_to_two_entries() {
    List<String> ways = new ArrayList<>();
    KnownReplies.NAMED.forEach(known -> ways.addAll(ways("provider", known)));
    KnownReplies.SHARED.forEach(known -> ways.addAll(ways("anybody", known)));
    assertThat(ways).hasSizeGreaterThan(300).doesNotHaveDuplicates();
  }

  private static List<String> ways(String tier, Known known) {
    return known.says().stream().map(words -> tier + known.codes() + words).toList();
  }

  @Test
  void every_entry_is_complete() {
    Set<String> ids = new HashSet<>();
    for (Known known : all()) {
      KnownReply told = known.told();
      assertThat(ids.add(told.id())).as(told.id()).isTrue();
      assertThat(told.title()).as(told.id()).isNotEmpty().doesNotEndWith(".");
      assertThat(told.meaning()).as(told.id()).endsWith(".");
      assertThat(told.nextSteps())
          .as(told.id())
          .isNotEmpty()
          .allMatch(KnownRepliesTest::isSentence);
      assertThat(told.references()).as(told.id()).isNotEmpty();
      assertThat(known.codes() == null && known.says().isEmpty()).as(told.id()).isFalse();
      assertThat(known.says())
          .as("words are compared in lower case: %s", told.id())
          .allMatch(
              words -> words.stream().allMatch(word -> word.equals(KnownReplies.folded(word))));
    }
  }

  private static boolean isSentence(String step) {
    return step.endsWith(".") || step.endsWith("?");
  }

  @Test
  void every_code_of_the_standards_is_complete() {
    List<Explanation.Code> codes = new ArrayList<>(Replies.replyCodes());
    codes.addAll(Replies.enhancedCodes());
    assertThat(codes).hasSizeGreaterThan(120);
    for (Explanation.Code code : codes) {
      assertThat(code.title()).as(code.code()).isNotEmpty().doesNotEndWith(".");
      assertThat(code.meaning()).as(code.code()).endsWith(".");
      assertThat(code.reference()).as(code.code()).isNotEmpty();
    }
  }

  @Test
  void the_registry_is_whole() {
    List<String> codes = Replies.enhancedCodes().stream().map(Explanation.Code::code).toList();
    int[] last = {0, 10, 4, 6, 7, 6, 10, 30};
    for (int subject = 0; subject < last.length; subject++) {
      for (int detail = 0; detail <= last[subject]; detail++) {
        assertThat(codes).contains("x." + subject + "." + detail);
      }
    }
  }
}
