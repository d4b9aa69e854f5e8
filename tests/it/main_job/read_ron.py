#!/usr/bin/env python3
"""Compares what two meeting files say. It shares no code with the program: it reads docs/format.md its own way.

    read_ron.py EXPECTED WRITTEN

A record's id is made up when it is entered, so ids are compared by what they stand for: each becomes the path of the
record that has it (`seats[3]`), wherever it is named. All else must be equal: every field, text, date, time and instant,
and the order of all lists. An instant is compared as such, whatever its zone. Prints each difference and exits with 1 if
there is one, with 2 if a file cannot be read.
"""

import re
import sys
from datetime import datetime

TOKEN = re.compile(
    r"""(?P<blank>\s+|//[^\n]*|/\*.*?\*/)
      | r(?P<fence>\#*)"(?P<raw>.*?)"(?P=fence)
      | "(?P<text>(?:[^"\\]|\\.)*)"
      | (?P<number>-?\d+(?:\.\d+)?)
      | (?P<word>[A-Za-z_][A-Za-z0-9_]*)
      | (?P<sign>[()\[\]:,])""",
    re.VERBOSE | re.DOTALL,
)
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", '"': '"', "'": "'", "\\": "\\"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def unescaped(text):
    """The text that stands between quotes."""

    def one(found):
        if found[1].startswith("u"):
            return chr(int(found[1][2:-1], 16))
        return ESCAPES[found[1]]

    return re.sub(r"\\(u\{[0-9a-fA-F]+\}|.)", one, text, flags=re.DOTALL)


def tokens(text):
    """Pairs of kind and value; what is no token is an error."""
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise ValueError(f"line {text.count(chr(10), 0, at) + 1}: {text[at:at + 20]!r}")
        at = found.end()
        kind = found.lastgroup
        if kind == "blank":
            continue
        if kind == "raw":
            yield "text", found["raw"]
        elif kind == "text":
            yield "text", unescaped(found["text"])
        else:
            yield kind, found[kind]
    yield "end", ""


class Reader:
    """Reads one value. A struct is a dict, a list or tuple a list, a word with what stands in its brackets {word: it}."""

    def __init__(self, text):
        self.tokens = list(tokens(text))
        self.at = 0

    def peek(self, ahead=0):
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)]

    def take(self, sign=None):
        token = self.peek()
        if sign is not None and token != ("sign", sign):
            raise ValueError(f"token {self.at}: {sign} expected, not {token[1]!r}")
        self.at += 1
        return token

    def value(self):
        kind, said = self.take()
        if kind == "text":
            return said
        if kind == "number":
            return float(said) if "." in said else int(said)
        if kind == "word":
            if self.peek() == ("sign", "("):
                self.take()
                return {said: self.inside(")")}
            return {"true": True, "false": False}.get(said, ("word", said))
        if said == "(":
            return self.inside(")")
        if said == "[":
            return self.inside("]")
        raise ValueError(f"token {self.at}: {said!r}")

    def inside(self, end):
        """Fields become a dict; values a list, in round brackets a single one itself."""
        fields, values = {}, []
        while self.peek() != ("sign", end):
            if end == ")" and self.peek()[0] == "word" and self.peek(1) == ("sign", ":"):
                name = self.take()[1]
                self.take(":")
                if name in fields:
                    raise ValueError(f"token {self.at}: {name} is there twice")
                fields[name] = self.value()
            else:
                values.append(self.value())
            if self.peek() != ("sign", end):
                self.take(",")
        self.take(end)
        if fields and values:
            raise ValueError(f"token {self.at}: fields and values are mixed")
        if end == "]":
            return values
        return fields or (values[0] if len(values) == 1 else values)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = Reader(file.read())
    value = reader.value()
    if reader.peek()[0] != "end":
        raise ValueError("something stands behind the end")
    return value


def ids(value, path, known):
    """Which path each id stands for."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            if value["id"] in known:
                raise ValueError(f"{path} and {known[value['id']]} have one id")
            known[value["id"]] = path or "meeting file"
        for name, inner in value.items():
            ids(inner, f"{path}.{name}".lstrip("."), known)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            ids(inner, f"{path}[{at}]", known)
    return known


def plain(value, known):
    """The value with paths in place of ids and instants free of their zones."""
    if isinstance(value, dict):
        return {name: plain(inner, known) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner, known) for inner in value]
    if isinstance(value, str):
        if value in known:
            return ("id of", known[value])
        if INSTANT.match(value):
            return ("instant", datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp())
    return value


def differences(expected, written, path):
    if isinstance(expected, dict) and isinstance(written, dict):
        for name in dict.fromkeys([*expected, *written]):
            yield from differences(expected.get(name), written.get(name), f"{path}.{name}".lstrip("."))
    elif isinstance(expected, list) and isinstance(written, list):
        for at in range(max(len(expected), len(written))):
            pair = [side[at] if at < len(side) else None for side in (expected, written)]
            yield from differences(*pair, f"{path}[{at}]")
    elif type(expected) is not type(written) or expected != written:
        yield f"{path}: {expected!r} is expected, {written!r} is written"


def content(path):
    session = read(path)
    return plain(session, ids(session, "", {}))


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        expected, written = (content(path) for path in arguments)
    except (OSError, ValueError) as error:
        print(f"cannot be read: {error}", file=sys.stderr)
        return 2
    found = list(differences(expected, written, ""))
    for difference in found:
        print(difference)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
