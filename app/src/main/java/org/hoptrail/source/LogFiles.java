package org.hoptrail.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Limits;
import org.jspecify.annotations.Nullable;

/// Finds log files under paths: named files, whole directories, standard input, compressed or in
/// archives. The door of the package for logs; what the bytes mean is not its concern.
public final class LogFiles {

  private final Limits limits;
  private final List<InputFailure> failures = new ArrayList<>();

  /// @param limits how far compression and archives are followed
  public LogFiles(Limits limits) {
    this.limits = limits;
  }

  /// The files under the given paths, in their order; each can be opened again and again.
  ///
  /// @param standardInput what `-` stands for; read at once when asked for
  public List<LogInput> find(List<String> paths, InputStream standardInput) {
    List<LogInput> found = new ArrayList<>();
    for (String path : paths) {
      if (path.equals("-")) {
        found.add(LogInput.once("-", standardInput, limits));
        continue;
      }
      found.addAll(find(path, false));
    }
    return found;
  }

  /// The files under one path, as [#find].
  ///
  /// @param below whether the path itself was found below a directory that the user named
  public List<LogInput> find(String path, boolean below) {
    List<LogInput> found = new ArrayList<>();
    int top = path.endsWith("/") ? path.length() - 1 : path.length();
    new Walk(
            new FailuresOnly(),
            (file, shown, named) -> add(file, shown, below || shown.lastIndexOf('/') > top, found))
        .start(path, Path.of(path));
    return found;
  }

  private void add(Path file, String shown, boolean below, List<LogInput> found) {
    try {
      found.addAll(LogInput.of(file, shown, below, limits));
    } catch (IOException broken) {
      failures.add(Complaint.about(shown, null, 0, broken));
    }
  }

  /// What could not be opened.
  public List<InputFailure> failures() {
    return List.copyOf(failures);
  }

  /// The failure that an exception while reading a log stands for.
  public static InputFailure failure(String path, long offset, IOException cause) {
    return Complaint.about(path, null, offset, cause);
  }

  /// Takes the failures of a walk.
  private final class FailuresOnly implements Unpacker.Visitor {
    @Override
    public void file(Unpacked file) {}

    @Override
    public void failure(InputFailure failure) {
      failures.add(failure);
    }
  }

  /// Reads members of archives and remembers their names.
  static final class Members implements Unpacker.Visitor {
    final List<@Nullable String> names = new ArrayList<>();

    @Override
    public void file(Unpacked file) {
      names.add(file.member());
    }

    @Override
    public void failure(InputFailure failure) {}
  }
}
