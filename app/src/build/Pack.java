import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;

/// The last step of the build, run as `java Pack.java MERGED.jar DIRECTORY STARTED TRAINING.eml`:
/// makes `DIRECTORY/hoptrail.jar`, and beside it the caches from which the JVM starts it quickly
/// and the path of that JVM.
///
/// The caches hold linked classes, and profiles of the methods that many messages pass through:
/// with them the JVM need not watch a mailbox for seconds before it compiles well. So Hoptrail is
/// run on the training message, on a mailbox made of its fields, and on logs.
///
/// The JVM links ahead only classes that carry stack maps. Picocli's are compiled for Java 5 and
/// carry none, so they get them here; nothing else about them changes. The files are made aside and
/// moved into place, so that no start ever meets half of one. The jar is dated when the build
/// began, so that sources changed meanwhile are newer.
void main(String[] args) throws IOException, InterruptedException {
  Path directory = Path.of(args[1]);
  Path aside = Files.createTempDirectory(directory, "pack");
  Path jar = aside.resolve("hoptrail.jar");
  raiseOldClasses(Path.of(args[0]), jar);
  Instant started = Instant.parse(args[2]).plusSeconds(1);
  Files.setLastModifiedTime(jar, FileTime.from(started));
  Map<String, List<List<String>>> rehearsals = rehearsals(aside, Path.of(args[3]));
  train(jar, aside, rehearsals);
  Path jdk = Files.writeString(aside.resolve("hoptrail.jdk"), java() + "\n");
  Files.move(jar, directory.resolve("hoptrail.jar"), ATOMIC_MOVE, REPLACE_EXISTING);
  for (String name : rehearsals.keySet()) {
    Files.move(cache(aside, name), cache(directory, name), ATOMIC_MOVE, REPLACE_EXISTING);
  }
  Files.move(jdk, directory.resolve("hoptrail.jdk"), ATOMIC_MOVE, REPLACE_EXISTING);
  delete(aside);
}

/// The first class file version that must carry stack maps.
static final int JAVA_7 = 51;

void raiseOldClasses(Path from, Path to) throws IOException {
  try (var in = new ZipFile(from.toFile());
      var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
    ClassFile raiser =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(relatives(in)));
    out.setLevel(Deflater.BEST_SPEED);
    for (ZipEntry entry : Collections.list(in.entries())) {
      byte[] bytes = bytes(in, entry);
      var copy = new ZipEntry(entry.getName());
      copy.setTime(entry.getTime());
      out.putNextEntry(copy);
      out.write(isOldClass(entry, bytes) ? raised(raiser, bytes) : bytes);
    }
  }
}

/// Stack maps name common superclasses, so other classes of the jar have to be looked at.
ClassHierarchyResolver relatives(ZipFile jar) {
  return ClassHierarchyResolver.ofResourceParsing(
          (ClassDesc type) -> {
            String name = type.descriptorString();
            ZipEntry entry = jar.getEntry(name.substring(1, name.length() - 1) + ".class");
            return entry == null ? null : new ByteArrayInputStream(bytes(jar, entry));
          })
      .orElse(ClassHierarchyResolver.defaultResolver());
}

byte[] bytes(ZipFile jar, ZipEntry entry) {
  try (var in = jar.getInputStream(entry)) {
    return in.readAllBytes();
  } catch (IOException e) {
    throw new UncheckedIOException(e);
  }
}

boolean isOldClass(ZipEntry entry, byte[] bytes) {
  return entry.getName().endsWith(".class") && ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < JAVA_7;
}

byte[] raised(ClassFile raiser, byte[] bytes) {
  ClassTransform version =
      (builder, element) -> {
        if (element instanceof ClassFileVersion) {
          builder.withVersion(JAVA_7, 0);
        } else {
          builder.with(element);
        }
      };
  var stackMaps = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
  byte[] raised = raiser.transformClass(raiser.parse(bytes), version.andThen(stackMaps));
  for (VerifyError error : raiser.verify(raised)) {
    throw error;
  }
  return raised;
}

/// What is rehearsed for each cache. The JVM takes in everything that a cache holds, needed or not,
/// so that each kind of work has its own.
Map<String, List<List<String>>> rehearsals(Path aside, Path message) throws IOException {
  String mailbox = Files.writeString(aside.resolve("training.mbox"), mailbox(message)).toString();
  String postfix = Files.writeString(aside.resolve("postfix.log"), postfixLog()).toString();
  String exim = Files.writeString(aside.resolve("exim.log"), eximLog()).toString();
  String zones = "zones:" + message.resolveSibling("zones");
  String index = "--index=" + aside.resolve("training.index");
  String logged = "m1500@shop.example";
  return Map.of(
      "mail",
      List.of(
          List.of("trace", "--dns", "off", message.toString()),
          List.of("trace", "--dns", zones, message.toString()),
          List.of("trace", "--dns", "off", "--log", postfix, message.toString()),
          List.of("trace", "--dns", "off", "--format", "jsonl", mailbox)),
      "index",
      List.of(
          List.of("ingest", index, mailbox),
          List.of("ingest", index, mailbox),
          List.of("ingest", index, "--log", postfix),
          List.of("search", index, "--facets=all", "peer:192.0.2.0/24"),
          List.of("search", index, "hop(by:mx* AND transit:>5m)"),
          List.of("graph", index, "by:mx*")),
      "logs",
      List.of(
          List.of("follow", logged, postfix),
          List.of("summary", postfix),
          List.of("follow", logged, exim),
          List.of("summary", exim)));
}

/// Makes the caches, all at the same time.
void train(Path jar, Path aside, Map<String, List<List<String>>> rehearsals)
    throws IOException, InterruptedException {
  Map<String, Process> running = new TreeMap<>();
  for (var rehearsal : rehearsals.entrySet()) {
    String name = rehearsal.getKey();
    Path said = aside.resolve(name + ".said");
    var training = new ProcessBuilder(training(jar, cache(aside, name), rehearsal.getValue()));
    training.redirectErrorStream(true).redirectOutput(said.toFile());
    running.put(name, training.start());
  }
  for (var training : running.entrySet()) {
    String name = training.getKey();
    int exit = training.getValue().waitFor();
    if (exit != 0 || !Files.exists(cache(aside, name))) {
      List<String> said = Files.readAllLines(aside.resolve(name + ".said"), ISO_8859_1);
      said.stream().filter(line -> !line.startsWith("{")).forEach(System.err::println);
      throw new IOException("the training run for " + name + " failed with exit code " + exit);
    }
  }
}

Path cache(Path directory, String name) {
  return directory.resolve("hoptrail-" + name + ".aot");
}

/// A cache fits only a JVM with the same collector, so the launcher asks for the same one.
List<String> training(Path jar, Path cache, List<List<String>> lines) {
  List<String> command = new ArrayList<>();
  command.addAll(List.of(java(), "-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + cache));
  command.addAll(List.of("-cp", jar.toString(), "org.hoptrail.cli.Rehearsal"));
  for (List<String> line : lines) {
    command.addAll(line);
    command.add("--next");
  }
  return command;
}

void delete(Path file) throws IOException {
  if (Files.isDirectory(file)) {
    try (var files = Files.list(file)) {
      for (Path inside : files.toList()) {
        delete(inside);
      }
    }
  }
  Files.delete(file);
}

/// Messages of each training log: enough that `follow` picks lines out.
static final int LOGGED = 3000;

/// The log of a Postfix through which messages pass.
String postfixLog() {
  StringBuilder log = new StringBuilder();
  for (int i = 0; i < LOGGED; i++) {
    String head = "Mar  2 %02d:%02d:%02d mx1 postfix/".formatted(i / 360, i / 6 % 60, i % 6 * 10);
    String id = "4F%08X".formatted(i * 7919);
    String smtpd = head + "smtpd[" + (3000 + i % 40) + "]: ";
    String address = i % 9 == 0 ? "2001:db8::%d" : "192.0.2.%d";
    String client = ("relay%d.example[" + address + "]").formatted(i % 50, i % 50 + 1);
    log.append(smtpd).append("connect from ").append(client).append('\n');
    log.append(smtpd).append("Anonymous TLS connection established from ").append(client);
    log.append(": TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\n");
    log.append(smtpd).append(id).append(": client=").append(client).append('\n');
    log.append(head).append("cleanup[4000]: ").append(id).append(": message-id=<m").append(i);
    log.append("@shop.example>\n").append(head).append("qmgr[900]: ").append(id);
    log.append(": from=<cleo").append(i % 70).append("@shop.example>, size=").append(900 + i);
    log.append(", nrcpt=1 (queue active)\n").append(head).append("smtp[5000]: ").append(id);
    log.append(": to=<bela").append(i % 90).append("@campus.example>, relay=mx.campus.example");
    log.append("[198.51.100.4]:25, delay=1.5, delays=0.1/0/0.4/1, ");
    log.append(
        i % 7 == 0
            ? "dsn=4.7.1, status=deferred (host mx.campus.example[198.51.100.4] said: 451 4.7.1 Wait)"
            : "dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4A%08X)".formatted(i));
    log.append('\n').append(head).append("qmgr[900]: ").append(id).append(": removed\n");
    log.append(smtpd).append("NOQUEUE: reject: RCPT from ").append(client);
    log.append(": 554 5.7.1 <x@other.example>: Relay access denied; from=<y@other.example>");
    log.append(" to=<x@other.example> proto=ESMTP helo=<relay.example>\n");
    log.append(smtpd).append("disconnect from ").append(client).append(" ehlo=1 commands=5\n");
  }
  return log.toString();
}

/// The same of an Exim.
String eximLog() {
  StringBuilder log = new StringBuilder();
  for (int i = 0; i < LOGGED; i++) {
    String head = "2026-03-02 %02d:%02d:%02d ".formatted(i / 360, i / 6 % 60, i % 6 * 10);
    String id = head + "1abc%02d-%06d-%02d ".formatted(i % 100, i, i % 97);
    String address = i % 9 == 0 ? "2001:db8::%d" : "192.0.2.%d";
    String host = ("H=relay%d.example [" + address + "]").formatted(i % 50, i % 50 + 1);
    String tls = " X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no";
    log.append(id).append("<= cleo").append(i % 70).append("@shop.example ").append(host);
    log.append(":4711 P=esmtps").append(tls).append(" S=").append(900 + i).append(" id=m");
    log.append(i).append("@shop.example for bela").append(i % 90).append("@campus.example\n");
    log.append(id).append(i % 7 == 0 ? "== bela" : "=> bela").append(i % 90);
    log.append("@campus.example R=dnslookup T=remote_smtp ");
    log.append(i % 7 == 0 ? "defer (-44) " : "").append("H=mx.campus.example [198.51.100.4]");
    log.append(tls).append(i % 7 == 0 ? ": 451 Wait\n" : " C=\"250 OK id=1abc\"\n");
    log.append(id).append("Completed\n").append(head).append("SMTP connection from [192.0.2.1]\n");
    log.append(head).append(host);
    log.append(" F=<y@other.example> rejected RCPT <x@other.example>: relay not permitted\n");
  }
  return log.toString();
}

/// As many messages as it takes until the JVM has seen enough of them.
static final int MESSAGES = 1000;

/// How many of the trace fields of the training message each message has.
static final int HOPS = 6;

/// A mailbox of messages that have all other fields of the training message and, in turn, some of
/// its trace fields.
String mailbox(Path message) throws IOException {
  String[] parts = Files.readString(message).split("\n\n", 2);
  List<String> trace = new ArrayList<>();
  List<String> others = new ArrayList<>();
  for (String field : parts[0].split("\n(?![ \t])")) {
    (field.startsWith("Received:") ? trace : others).add(field);
  }
  String body = parts[1].repeat(4000 / parts[1].length());
  StringBuilder mailbox = new StringBuilder();
  for (int i = 0; i < MESSAGES; i++) {
    mailbox.append("From alice@example.org Sun Aug  6 15:47:18 2023\n");
    for (int hop = 0; hop < HOPS; hop++) {
      mailbox.append(trace.get((i + hop) % trace.size())).append('\n');
    }
    mailbox.append(String.join("\n", others)).append("\n\n").append(body).append('\n');
  }
  return mailbox.toString();
}

String java() {
  return Path.of(System.getProperty("java.home"), "bin", "java").toString();
}
