package org.hoptrail;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may know whom. The table is the architecture; everything below it only enforces it.
class ArchitectureTest {

  /// A room of the house: which rooms of ours and which libraries it may import. The JDK is open to
  /// all.
  record Room(String name, Set<String> ours, Set<String> libraries) {}

  private static final String JACKSON = "tools.jackson com.fasterxml.jackson.annotation";

  private static final List<Room> TABLE =
      List.of(
          room("model", ""),
          room("text", "model"),
          room("count", "model"),
          // Stages: they never meet sideways, only in model.
          room(
              "source",
              "text model",
              "org.apache.commons.compress org.tukaani.xz com.github.luben.zstd"),
          room("header", "text model"),
          room("received", "text model"),
          room("log", "text model", JACKSON),
          room("mta", "received log text model"),
          room("route", "text model"),
          room("trail", "text model"),
          room("ledger", "trail model", "org.apache.lucene"),
          room("summary", "count text model"),
          room("reply", "text model"),
          room("dns", "text model", "org.xbill.DNS " + JACKSON),
          room("verify", "dns text model", "crawlercommons"),
          room("check", "text model"),
          // Where they are wired.
          room(
              "pipeline",
              "source header received log mta route trail ledger summary reply dns verify check text model"),
          // What is done with a report.
          room("index", "text model", "org.apache.lucene com.github.luben.zstd " + JACKSON),
          room("graph", "count text model"),
          room("survey", "graph count text model"),
          room("render", "text model", JACKSON),
          room("config", "text model", JACKSON),
          room("ingest", "pipeline index render source log text model"),
          room(
              "http",
              "pipeline index graph render text model",
              "io.javalin jakarta.servlet org.eclipse.jetty"),
          room(
              "cli",
              "http ingest pipeline index graph survey render config source log trail dns mta reply check text model",
              "picocli"));

  /// Rooms that read every byte of the input: no regular expressions there, save in the classes
  /// named here.
  private static final String[] HOT =
      rooms("source header received log mta route trail summary reply");

  private static final Set<String> MAY_USE_REGEX = Set.of();

  /// Raised as the program grows, so that a scan that finds nothing cannot pass.
  private static final int MINIMUM_CLASSES = 200;

  private static final String ROOT = "org.hoptrail";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> each_room_imports_only_what_the_table_allows() {
    return TABLE.stream().map(r -> rule(r.name(), importsOnlyWhatItMay(r)));
  }

  @TestFactory
  Stream<DynamicTest> mail_systems_stay_in_their_rooms() {
    String room = ROOT + ".mta.*..";
    return Stream.of(
        rule(
            "do not know each other",
            slices()
                .matching(ROOT + ".mta.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                    resideInAPackage(ROOT + ".mta.catalogue"), resideInAPackage(ROOT + ".mta.."))),
        rule(
            "do not know the list they are in",
            noClasses()
                .that()
                .resideInAPackage(room)
                .and()
                .resideOutsideOfPackage(ROOT + ".mta.catalogue")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".mta.catalogue")));
  }

  @TestFactory
  Stream<DynamicTest> the_world_outside_is_reached_from_few_rooms() {
    return Stream.of(
        rule("clock", onlyFrom("pipeline cli", "read the clock", ArchitectureTest::readsTheClock)),
        rule(
            "standard streams",
            onlyFrom("cli", "use the process", ArchitectureTest::usesTheProcess)),
        rule("network", onlyFrom("dns http", "use the network", ArchitectureTest::usesTheNetwork)),
        // Lucene uses it, and only there can be silenced.
        rule("second logger", onlyFrom("index", "use java.util.logging", in("java.util.logging"))));
  }

  @Test
  void hot_rooms_use_no_regular_expressions() {
    noClasses()
        .that(resideInAnyPackage(HOT))
        .and(describe("are not listed", c -> !MAY_USE_REGEX.contains(c.getName())))
        .should()
        .accessTargetWhere(target("is a regular expression", ArchitectureTest::usesRegex))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void packages_form_no_cycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true).check(OURS);
  }

  @Test
  void every_package_is_in_the_table_and_null_marked() {
    Set<String> unknown = new TreeSet<>();
    Set<String> unmarked = new TreeSet<>();
    Set<String> known = new TreeSet<>(TABLE.stream().map(Room::name).toList());
    for (JavaPackage p : OURS.stream().map(JavaClass::getPackage).distinct().toList()) {
      String inside = p.getName().substring(ROOT.length()).replaceFirst("^\\.", "");
      if (!known.contains(inside.split("\\.", 2)[0])) {
        unknown.add(p.getName());
      }
      if (!p.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(p.getName());
      }
    }
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
    assertThat(unknown).as("packages that have no row in the table").isEmpty();
  }

  @Test
  void the_scan_saw_the_program() {
    assertThat(OURS).hasSizeGreaterThanOrEqualTo(MINIMUM_CLASSES);
  }

  private static ArchRule importsOnlyWhatItMay(Room room) {
    Set<String> open =
        new TreeSet<>(Set.of("java..", "javax..", "org.jspecify..", within(room.name())));
    room.ours().forEach(name -> open.add(within(name)));
    room.libraries().forEach(name -> open.add(name + ".."));
    return classes()
        .that(resideInAPackage(within(room.name())))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(open.toArray(String[]::new)));
  }

  private static ArchRule onlyFrom(String rooms, String what, Predicate<AccessTarget> hit) {
    return noClasses()
        .that(DescribedPredicate.not(resideInAnyPackage(rooms(rooms))))
        .should()
        .accessTargetWhere(target(what, hit));
  }

  /// `now(Clock)` is welcome everywhere: that clock was handed in.
  private static boolean readsTheClock(AccessTarget t) {
    String owner = t.getOwner().getName();
    return switch (t.getName()) {
      case "now" ->
          owner.startsWith("java.time.")
              && !(t instanceof AccessTarget.CodeUnitAccessTarget c
                  && c.getRawParameterTypes().stream()
                      .anyMatch(p -> p.isEquivalentTo(Clock.class)));
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "<init>" -> t.getFullName().equals("java.util.Date.<init>()");
      case "system",
          "systemUTC",
          "systemDefaultZone",
          "systemDefault",
          "tickMillis",
          "tickSeconds" ->
          owner.startsWith("java.time.");
      default -> false;
    };
  }

  private static boolean usesTheProcess(AccessTarget t) {
    return switch (t.getName()) {
      case "out", "err", "in", "exit", "console", "getenv" ->
          t.getOwner().isEquivalentTo(System.class);
      case "println", "print", "readln" -> t.getOwner().getName().equals("java.lang.IO");
      case "printStackTrace" -> t.getFullName().endsWith(".printStackTrace()");
      default -> false;
    };
  }

  private static boolean usesTheNetwork(AccessTarget t) {
    String owner = t.getOwner().getName();
    return switch (t.getName()) {
      case "getByName", "getAllByName", "getLocalHost", "getHostName", "getCanonicalHostName" ->
          owner.startsWith("java.net.");
      default ->
          owner.startsWith("java.net.http.")
              || owner.matches("java\\.net\\..*(Socket|Connection|URL)");
    };
  }

  private static boolean usesRegex(AccessTarget t) {
    return switch (t.getName()) {
      case "matches", "replaceAll", "replaceFirst" -> t.getOwner().isEquivalentTo(String.class);
      default -> t.getOwner().getPackageName().equals("java.util.regex");
    };
  }

  private static Predicate<AccessTarget> in(String packageName) {
    return t -> t.getOwner().getPackageName().equals(packageName);
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      String what, Predicate<AccessTarget> hit) {
    return describe(what, access -> hit.test(access.getTarget()));
  }

  private static DynamicTest rule(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(OURS));
  }

  private static Room room(String name, String ours) {
    return room(name, ours, "");
  }

  private static Room room(String name, String ours, String libraries) {
    return new Room(name, words(ours), words(libraries));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
  }

  private static String[] rooms(String names) {
    return words(names).stream().sorted().map(ArchitectureTest::within).toArray(String[]::new);
  }

  private static String within(String room) {
    return ROOT + "." + room + "..";
  }
}
