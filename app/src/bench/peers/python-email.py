"""Python's email package: the header of every message of a mailbox, its Received fields counted."""
import sys
from email.parser import BytesHeaderParser


def headers(path):
    header, inside = [], True
    with open(path, "rb") as mailbox:
        for line in mailbox:
            if line.startswith(b"From "):
                if header:
                    yield b"".join(header)
                header, inside = [], True
            elif inside:
                header.append(line)
                inside = line not in (b"\n", b"\r\n")
    if header:
        yield b"".join(header)


parser = BytesHeaderParser()
messages = received = 0
for text in headers(sys.argv[1]):
    messages += 1
    received += len(parser.parsebytes(text).get_all("Received", []))
print(messages, "messages,", received, "Received fields")
