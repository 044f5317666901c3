// The messages of a mailbox as Buffers, without their From lines.
import { readFileSync } from "node:fs";

export function* messages(path) {
  const file = readFileSync(path);
  const separator = Buffer.from("\nFrom ");
  let start = file.subarray(0, 5).equals(Buffer.from("From ")) ? file.indexOf(10) + 1 : 0;
  while (start > 0 || file.length > 0) {
    const next = file.indexOf(separator, start);
    yield file.subarray(start, next < 0 ? file.length : next + 1);
    if (next < 0) return;
    start = file.indexOf(10, next + 1) + 1;
  }
}
