package org.hoptrail.log;

/// Lines as container runtimes store them: `2026-02-03T10:11:12.123456789Z stderr F TEXT` (the CRI
/// log format of Kubernetes, pkg/kubelet/kuberuntime/logs). `P` stands for a part of a long line
/// instead of `F`, and is read as a line of its own.
final class ContainerEnvelope implements Envelope {

  @Override
  public boolean open(LogLine line, Programs programs) {
    Cursor cursor = line.whole();
    int from = cursor.at();
    int blank = cursor.indexOf(' ');
    if (blank - from < 20 || blank - from > 36) {
      return false;
    }
    cursor.back(blank + 1);
    boolean stream = cursor.skip("stderr ") || cursor.skip("stdout ");
    if (!stream || !cursor.skip("F ") && !cursor.skip("P ")) {
      return false;
    }
    int text = cursor.at();
    cursor.back(from);
    long time = LocalStamp.read(cursor, line);
    if (time == LogLine.NO_TIME) {
      return false;
    }
    line.at(time).unwrap(text).body(text);
    return true;
  }

  @Override
  public boolean wraps() {
    return true;
  }
}
