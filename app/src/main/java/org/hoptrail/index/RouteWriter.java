package org.hoptrail.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.hoptrail.model.IngestProgress;

/// Writes an index. What is added counts when it is committed; a process that dies before leaves
/// the index as it was at the last commit.
///
/// [#add] and [#tell] may be called by several threads at once, everything else by one.
public final class RouteWriter implements AutoCloseable {

  /// Memory for what is not written out yet.
  private static final double BUFFER_MIB = 48;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final QuietMerges merges = new QuietMerges();
  private final CommitData data;
  private final KnownTerms known;
  private final KnownFiles files;
  private final ProgressNote note;
  private final Fresh fresh;
  private final Packer messages;
  private final Packer deliveries;

  /// Claimed since the last commit, bounded by the distance of commits.
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();

  RouteWriter(Path path, Directory directory, boolean isNew) throws IOException {
    this.path = path;
    this.directory = directory;
    note = new ProgressNote(path);
    IndexWriterConfig config =
        new IndexWriterConfig(new WordAnalyzer())
            // What is stored is packed already.
            .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_SPEED))
            .setRAMBufferSizeMB(BUFFER_MIB)
            .setMergeScheduler(merges)
            .setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    if (isNew) {
      writer.setLiveCommitData(Map.of(Layout.SCHEMA_KEY, Layout.SCHEMA).entrySet());
      writer.commit();
    }
    data = new CommitData(writer);
    known = new KnownTerms(directory);
    files = KnownFiles.of(directory);
    fresh = new Fresh(data.get(Layout.FRESH_KEY) != null);
    messages = new Packer(Layout.ROUTE, known, this::keep);
    deliveries = new Packer(Layout.DELIVERY, known, this::keep);
  }

  private void keep(Dictionary dictionary) throws IOException {
    writer.addDocument(dictionary.document());
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  /// Lucene tells of its troubles in many ways; users are told in one.
  private <T> T safely(Step<T> step) throws IndexUnusable {
    try {
      return step.take();
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      throw IndexUnusable.of(path, e);
    }
  }

  /// Where the index lies. Lucene tells its files from others.
  public Path directory() {
    return path;
  }

  /// Whether a message is new: neither in the index nor claimed before in this run.
  ///
  /// @param id as [Identity] gives it
  public boolean claim(String id) throws IndexUnusable {
    return safely(() -> !known.has(new Term(Layout.BLOCK, id)) && claimed.add(id));
  }

  /// Whether that very file was read to its end, and has not changed since.
  public boolean knows(FileMark file) {
    return files.has(file);
  }

  /// Adds a message that was not compared with others. One of the same bytes that is there already
  /// is replaced.
  public void add(IndexedRoute route) throws IndexUnusable {
    put(route, fresh::add);
  }

  /// Puts a message of which others told something in the place of what was known of it: what it
  /// tells of itself stays the same.
  public void replace(IndexedRoute route) throws IndexUnusable {
    put(route, whole -> {});
  }

  private void put(IndexedRoute route, Consumer<List<Document>> note) {
    safely(
        () -> {
          List<Document> block = Block.of(route, messages);
          note.accept(block);
          // Deletions are dear, and what was claimed is known to be new.
          return claimed.contains(route.id())
              ? writer.addDocuments(block)
              : writer.updateDocuments(new Term(Layout.BLOCK, route.id()), block);
        });
  }

  /// Adds what logs tell. A delivery that was there at the last commit adds nothing; one of which
  /// more is known now takes the place of what was known then. None may be told twice between
  /// commits.
  ///
  /// @return whether it is new or has changed
  public boolean tell(IndexedDelivery delivery) throws IndexUnusable {
    return safely(
        () -> {
          String id = delivery.id();
          if (known.has(new Term(Layout.BLOCK, id))) {
            return false;
          }
          List<Term> outdated = new ArrayList<>();
          Outdated.by(delivery, known, older -> outdated.add(new Term(Layout.BLOCK, older)));
          if (!outdated.isEmpty()) {
            writer.deleteDocuments(outdated.toArray(Term[]::new));
          }
          writer.addDocuments(DeliveryBlock.of(delivery, deliveries));
          return true;
        });
  }

  /// Whether the last commit holds any message.
  public boolean holdsMessages() throws IndexUnusable {
    return safely(() -> known.has(new Term(Layout.KIND, Layout.ROUTE)));
  }

  /// Hands over the messages of the last commit that logs speak of. Meanwhile they may be added
  /// again, as they are judged now.
  public void stored(Spoken spoken, Consumer<StoredRoute> to) throws IndexUnusable {
    safely(
        () -> {
          new StoredRoutes(spoken).each(directory, to);
          return spoken;
        });
  }

  /// Hands over the messages of the last commit of which others may tell something else than when
  /// they were judged, since messages came or went. Meanwhile they may be replaced.
  public void compare(BiConsumer<StoredRoute, Comparison> to) throws IndexUnusable {
    safely(
        () -> {
          try (Comparison all = new Comparison(directory)) {
            all.each(fresh, to);
          }
          fresh.clear();
          return fresh;
        });
  }

  /// Whether messages came or went since all were compared.
  public boolean isToCompare() {
    return fresh.isSome();
  }

  /// All that was handed over is judged: remembers it, from the next commit on.
  public void compared() {
    data.keep(Layout.FRESH_KEY, null);
  }

  /// The logs that messages and deliveries of this index were held against, as last remembered.
  public List<KnownLog> logs() {
    return KnownLog.read(data.get(Layout.LOGS_KEY));
  }

  /// Remembers logs, from the next commit on, in place of those that were remembered before.
  public void remember(List<KnownLog> logs) {
    data.keep(Layout.LOGS_KEY, KnownLog.text(logs));
  }

  /// Remembers that all messages of a file have been added.
  public void done(FileMark file) throws IndexUnusable {
    Document mark = new Document();
    mark.add(new StringField(Layout.KIND, Layout.FILE, Store.NO));
    mark.add(new StringField(Layout.FILE_PLACE, file.place(), Store.NO));
    mark.add(new NumericDocValuesField(Layout.FILE_STATE, file.state()));
    safely(() -> writer.updateDocument(new Term(Layout.FILE_PLACE, file.place()), mark));
    files.add(file);
  }

  /// Tells readers in other processes how far the work has come, until this is closed.
  public void note(IngestProgress progress) {
    note.write(progress);
  }

  /// Makes everything added so far last. No [#add] may be under way.
  public void commit() throws IndexUnusable {
    safely(
        () -> {
          if (fresh.isSome()) {
            data.keep(Layout.FRESH_KEY, Layout.YES);
          }
          long sequence = writer.commit();
          known.refresh();
          claimed.clear();
          return sequence;
        });
  }

  /// Waits until parts of the index that are being put together are, and makes that last. Given up
  /// when the writer is closed, the work would only be done again.
  public void settle() throws IndexUnusable {
    safely(
        () -> {
          merges.sync();
          return writer.commit();
        });
  }

  /// Deletes the messages that a query finds, and forgets which files were read, so that they would
  /// be found anew. Counts what was deleted.
  public long delete(SearchQuery query) throws IndexUnusable {
    return safely(
        () -> {
          writer.deleteDocuments(new Term(Layout.KIND, Layout.FILE));
          data.keep(Layout.FRESH_KEY, Layout.YES);
          long deleted = 0;
          List<String> ids = Deletion.next(directory, query);
          while (!ids.isEmpty()) {
            writer.deleteDocuments(
                ids.stream().map(id -> new Term(Layout.BLOCK, id)).toArray(Term[]::new));
            deleted += ids.size();
            writer.commit();
            ids = Deletion.next(directory, query);
          }
          writer.commit();
          return deleted;
        });
  }

  /// Puts the index into one part, without what was deleted. Takes up to its own size of space
  /// while it runs.
  public void compact() throws IndexUnusable {
    safely(
        () -> {
          writer.forceMerge(1, true);
          return writer.commit();
        });
  }

  /// Lets go of the index. What was not committed is forgotten.
  @Override
  public void close() throws IndexUnusable {
    safely(
        () -> {
          note.remove();
          messages.close();
          deliveries.close();
          known.close();
          writer.rollback();
          directory.close();
          return path;
        });
  }
}
