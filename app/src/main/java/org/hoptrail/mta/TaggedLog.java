package org.hoptrail.mta;

import java.util.Set;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.Program;

/// The log of programs that syslog knows by their tags, and whose lines say the same without the
/// lines before them ([#isLiteral]).
public abstract class TaggedLog implements LogFormat {

  private final Set<String> tags;

  /// @param tags what stands before the process id: `spamd` of `spamd[123]:`
  protected TaggedLog(String... tags) {
    this.tags = Set.of(tags);
  }

  @Override
  public final boolean reads(Program program) {
    return tags.contains(program.tag());
  }

  @Override
  public final boolean isLiteral() {
    return true;
  }
}
