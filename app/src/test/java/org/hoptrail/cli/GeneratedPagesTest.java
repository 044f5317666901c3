package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoptrail.config.SettingsPage;
import org.hoptrail.index.FieldsPage;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.render.JsonPage;
import org.hoptrail.samples.Golden;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;

/// The pages below `docs/` that are made from the program are up to date, and the written ones
/// point to what exists. `-Dupdate=true` makes them anew.
class GeneratedPagesTest {

  private static final Path ROOT = Samples.root().resolveSibling("docs");
  /// Links to files; that every system has its folder of samples, another test sees to.
  private static final Pattern LINK =
      Pattern.compile("\\]\\(((?!../samples/received/)[^)#:]+)(#[^)]*)?\\)");

  @Test
  void json() {
    Golden.checkFile(ROOT.resolve("json.md"), JsonPage.markdown());
  }

  @Test
  void systems() {
    Golden.checkFile(ROOT.resolve("systems.md"), Pages.systems(MailSystems.ALL));
  }

  @Test
  void checks() {
    Golden.checkFile(ROOT.resolve("checks.md"), Pages.checks());
  }

  @Test
  void replies() {
    Golden.checkFile(ROOT.resolve("replies.md"), ReplyPage.markdown());
  }

  @Test
  void fields() {
    Golden.checkFile(ROOT.resolve("fields.md"), FieldsPage.markdown());
  }

  @Test
  void settings() {
    Golden.checkFile(ROOT.resolve("settings.md"), SettingsPage.markdown());
  }

  @Test
  void commands() {
    Golden.checkFile(ROOT.resolve("cli.md"), Pages.commands());
    for (String name : Main.commandLine(Terminal.ofProcess()).getSubcommands().keySet()) {
      assertThat(Pages.commands()).contains("## hoptrail " + name + "\n");
    }
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          dead.add(page.getFileName() + " -> " + link.group(1));
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void the_readme_leads_to_every_page() throws IOException {
    String readme = Files.readString(ROOT.resolveSibling("README.md"));
    for (Path page : pages()) {
      if (page.equals(ROOT.resolve(page.getFileName()))) {
        assertThat(readme).contains("(docs/" + page.getFileName() + ")");
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT)) {
      Stream<Path> pages = docs.filter(path -> path.toString().endsWith(".md"));
      return Stream.concat(pages, Stream.of(ROOT.resolveSibling("README.md"))).toList();
    }
  }

  /// Every package stands in `docs/architecture.md`; the rooms of the mail systems as one.
  @Test
  void the_architecture_page_walks_every_package() throws IOException {
    TreeSet<String> packages = new TreeSet<>();
    Path sources = Path.of("src/main/java/org/hoptrail");
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> sources.relativize(file.getParent()).toString())
          .filter(name -> !name.startsWith("mta/") || name.equals("mta/catalogue"))
          .forEach(packages::add);
    }
    String page = Files.readString(ROOT.resolve("architecture.md"));
    for (String name : packages) {
      assertThat(page).contains("(../app/src/main/java/org/hoptrail/" + name + ")");
    }
  }
}
