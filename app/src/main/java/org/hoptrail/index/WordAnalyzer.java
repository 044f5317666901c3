package org.hoptrail.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// [Words], as Lucene wants them.
final class WordAnalyzer extends Analyzer {

  /// So far apart are two values of a field that no phrase reaches from one into the other.
  private static final int GAP = 100;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new WordTokens());
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  private static final class WordTokens extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final char[] part = new char[256];
    private final StringBuilder text = new StringBuilder();
    private Iterator<String> words = List.<String>of().iterator();

    @Override
    public void reset() throws IOException {
      super.reset();
      text.setLength(0);
      for (int read = input.read(part); read > 0; read = input.read(part)) {
        text.append(part, 0, read);
      }
      words = Words.of(text.toString()).iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      boolean more = words.hasNext();
      if (more) {
        term.setEmpty().append(words.next());
      }
      return more;
    }
  }
}
