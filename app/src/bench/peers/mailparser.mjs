// npm mailparser: its MailParser reads the whole message; the headers event is what we count.
import { createRequire } from "node:module";
import { messages } from "./mailbox.mjs";

const { MailParser } = createRequire(process.env.PEERS + "/")("mailparser");
let count = 0;
let received = 0;
for (const message of messages(process.argv[2])) {
  count++;
  await new Promise((done, fail) => {
    const parser = new MailParser();
    parser.on("headers", (headers) => (received += [headers.get("received") ?? []].flat().length));
    parser.on("data", (data) => data.type === "attachment" && (data.content.resume(), data.release()));
    parser.on("end", done);
    parser.on("error", fail);
    parser.end(message);
  });
}
console.log(`${count} messages, ${received} Received fields`);
