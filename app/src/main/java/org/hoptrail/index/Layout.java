package org.hoptrail.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The names of what the index holds beside the fields of the table. They begin with a dot, as no
/// field of the table does.
final class Layout {

  /// Raised whenever an index written before could give wrong answers.
  static final String SCHEMA = "1";

  /// The key of the schema in the user data of a commit.
  static final String SCHEMA_KEY = "hoptrail.schema";

  /// Whether a document is a route, a hop or a file that was read.
  static final String KIND = ".kind";

  static final String ROUTE = "route";
  static final String HOP = "hop";
  static final String FILE = "file";

  /// The names of the fields that a document has values of.
  static final String HAS = ".has";

  /// The words that free words are looked up in.
  static final String WORDS = ".words";

  /// The identity of the message, on every document of a block.
  static final String BLOCK = ".block";

  /// The path of a file that was read.
  static final String FILE_PATH = ".file";

  /// What [FileMark#key] gives.
  static final String FILE_MARK = ".mark";

  /// Stored: the header block.
  static final String HEADER = ".header";

  /// Stored: the report as JSON.
  static final String REPORT = ".report";

  private Layout() {}

  /// Where the shorter forms of a HOST or MAIL field are.
  static String forms(String field) {
    return field + ".in";
  }

  /// Where the values of a counted field are.
  static String facet(String field) {
    return field + ".facet";
  }

  /// Where a value of the listing is stored.
  static String listed(String field) {
    return ".list." + field;
  }

  /// All documents of a kind.
  static Query all(String kind) {
    return new TermQuery(new Term(KIND, kind));
  }
}
