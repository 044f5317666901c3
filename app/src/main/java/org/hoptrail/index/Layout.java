package org.hoptrail.index;

import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The names of what the index holds beside the fields of the table. They begin with a dot, as no
/// field of the table does.
final class Layout {

  /// Raised whenever an index written before could give wrong answers.
  static final String SCHEMA = "5";

  /// The key of the schema in the user data of a commit.
  static final String SCHEMA_KEY = "hoptrail.schema";

  /// The key of the logs that are remembered, in the user data of a commit.
  static final String LOGS_KEY = "hoptrail.logs";

  /// The key under which it stands that messages came, or went, since all were compared.
  static final String FRESH_KEY = "hoptrail.fresh";

  /// Whether a document is a route, a hop, a file that was read, a delivery or one of its hosts, or
  /// a dictionary.
  static final String KIND = ".kind";

  static final String ROUTE = "route";
  static final String HOP = "hop";
  static final String FILE = "file";
  static final String DELIVERY = "delivery";
  static final String LEG = "leg";
  static final String DICTIONARY = "dictionary";

  /// The names of the fields that a document has values of, as one term: few documents differ in
  /// them.
  static final String HAS = ".has";

  /// The words that free words are looked up in.
  static final String WORDS = ".words";

  /// The identity of the message, on every document of a block; a field of the table too.
  static final String BLOCK = RouteFields.ID;

  /// What [Identity#number] gives, as a value of routes and deliveries: the order of those that are
  /// equal in all else.
  static final String TIE = ".tie";

  /// What the stamps of a route are known by elsewhere: terms that [SharedStamps] reads.
  static final String STAMPS = ".stamps";

  /// Its Message-ID, and the time of its newest stamp, as values for [SharedStamps].
  static final String MESSAGE = ".message";

  static final String STAMPED = ".stamped";

  /// The hosts that a message passed between two hops: terms and a value of the later one, for
  /// [HostClocks].
  static final String INTO = ".into";

  static final String OUT_OF = ".outof";

  /// The seconds in between.
  static final String TOOK = ".took";

  /// The hosts between which a message ran backwards, on its route.
  static final String SKEWED = ".skewed";

  /// The author's domain, and by which ways the message came over the border, for [UsualWays].
  static final String AUTHOR = ".author";

  static final String WAY = ".way";

  /// What others told of a message when it was judged: that there was something, and of which
  /// clocks.
  static final String COMPARED = ".compared";

  static final String CLOCK = "clock ";
  static final String USUAL = "usual ";
  static final String VIA = "via ";

  static final String YES = "yes";

  /// What [IndexedDelivery#claims] gives.
  static final String CLAIM = ".claim";

  /// What [FileMark#place] gives.
  static final String FILE_PLACE = ".file";

  /// What [FileMark#state] gives, as a value of the document.
  static final String FILE_STATE = ".state";

  /// What [Packer] made of [Stored].
  static final String STORED = ".stored";

  private static final FieldType TEXT = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TEXT.setOmitNorms(true);
    TEXT.freeze();
  }

  private Layout() {}

  /// Where the values of a counted field are.
  static String facet(String field) {
    return field + ".facet";
  }

  /// The term for the names of fields, which hold no dots.
  static String having(List<String> fields) {
    return "." + String.join(".", fields) + ".";
  }

  /// The documents that have a value of a field.
  static Query having(String field) {
    return Patterns.query(HAS, "*." + field + ".*");
  }

  /// Text that is found by its words. How long the text is does not matter for the order of
  /// results: that would cost more than all the rest of it.
  static IndexableField words(String field, String text) {
    return new Field(field, text, TEXT);
  }

  /// All documents of a kind.
  static Query all(String kind) {
    return new TermQuery(new Term(KIND, kind));
  }
}
