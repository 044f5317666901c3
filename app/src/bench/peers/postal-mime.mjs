// npm postal-mime: reads the whole message, keeps the headers as text.
import { createRequire } from "node:module";
import { messages } from "./mailbox.mjs";

const loaded = createRequire(process.env.PEERS + "/")("postal-mime");
const PostalMime = loaded.default ?? loaded;
let count = 0;
let received = 0;
for (const message of messages(process.argv[2])) {
  count++;
  const email = await PostalMime.parse(message);
  received += email.headers.filter((header) => header.key === "received").length;
}
console.log(`${count} messages, ${received} Received fields`);
