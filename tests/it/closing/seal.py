#!/usr/bin/env python3
"""Prints the seal of a meeting file, reckoned from docs/format.md by its own means: SHA-256 of canonical form 1.

    seal.py FILE

It shares no code with the program but reads RON with the reader beside it.
"""

import hashlib
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "main_job"))
from read_ron import read  # noqa: E402

LINES = ["canon 1"]


def word(value):
    return value[1] if isinstance(value, tuple) else value


def put(path, value):
    value = word(value)
    if value is not None and value is not False and value != "":
        LINES.append(f"{path} {json.dumps(value, ensure_ascii=False)}")


def fields(path, record, *names):
    for name in names:
        put(f"{path}.{name}", record.get(name))


def each(path, records, write):
    for at, record in enumerate(records or [], 1):
        write(f"{path}.{at}", record)


def share(path, one):
    fields(path, one, "parts", "of", "more_than")


def who(path, one):
    fields(path, one or {}, "name", "position")


def seat(path, one):
    fields(path, one, "id", "group", "acting", "position", "salutation", "front_title", "name", "back_title")
    put(f"{path}.institution", one.get("institution"))
    put(f"{path}.rank", one.get("rank", 0))
    put(f"{path}.contact", one.get("contact"))
    if "invitation" in one:
        fields(f"{path}.invitation", one["invitation"], "sent", "channel")
    reply = word(one.get("reply"))
    if isinstance(reply, dict) and "cannot" in reply:
        put(f"{path}.reply", "cannot")
        put(f"{path}.reply.reason", reply["cannot"])
    elif isinstance(reply, dict):
        who(f"{path}.reply.sends", reply["sends"])
    else:
        put(f"{path}.reply", reply)
    who(f"{path}.last_representative", one.get("last_representative"))
    presence = one.get("presence") or {}
    put(f"{path}.presence.status", presence.get("status", "not_yet"))
    fields(f"{path}.presence", presence, "arrived", "left")
    who(f"{path}.presence.by", presence.get("by"))
    put(f"{path}.presence.reason", presence.get("reason"))


def choice(path, one):
    [(name, value)] = one.items()
    put(f"{path}.{name}", value)


def item(path, one):
    fields(path, one, "id", "title")
    put(f"{path}.minutes", one.get("minutes", 0))
    fields(path, one, "spent", "in_charge")
    put(f"{path}.class", one.get("class", "biasa"))
    put(f"{path}.state", one.get("state", "planned"))
    put(f"{path}.standing", one.get("standing"))
    put(f"{path}.follow_up", one.get("follow_up"))


def note(path, one):
    fields(path, one, "id", "item", "at")
    if "speaker" in one:
        choice(f"{path}.speaker", one["speaker"])
    put(f"{path}.text", one["text"])
    put(f"{path}.class", one.get("class", "biasa"))


def decision(path, one):
    fields(path, one, "id", "number", "item", "at", "text")
    put(f"{path}.class", one.get("class", "biasa"))


def commitment(path, one):
    fields(path, one, "id", "number", "item", "decision", "text")
    each(f"{path}.owners", one.get("owners"), choice)
    each(f"{path}.supporters", one.get("supporters"), choice)
    fields(path, one, "indicator", "due")
    if "recurrence" in one:
        choice(f"{path}.recurrence", one["recurrence"]["every"])
        fields(f"{path}.recurrence", one["recurrence"], "from", "until")
    each(f"{path}.places", one.get("places"), lambda at, key: put(f"{at}.place", key))
    put(f"{path}.funding", one.get("funding"))
    put(f"{path}.class", one.get("class", "biasa"))


def stand(path, one):
    put(f"{path}.state", one["state"])
    put(f"{path}.due", one.get("due"))


def answer(path, one):
    fields(path, one, "id", "at", "noted_by", "item", "session", "made_on", "commitment", "number", "text")
    put(f"{path}.class", one.get("class", "biasa"))
    if "owner" in one:
        choice(f"{path}.owner", one["owner"])
    each(f"{path}.owners", one.get("owners"), lambda at, name: put(f"{at}.name", name))
    put(f"{path}.occurrence", one.get("occurrence"))
    stand(f"{path}.before", one["before"])
    stand(f"{path}.after", one["after"])
    fields(path, one, "moved", "date", "line", "blocked_by", "chair", "by", "represents")


def moment(path, one):
    fields(path, one, "id", "at")
    what = word(one["what"])
    if isinstance(what, str):
        put(f"{path}.what", what)
        return
    [(name, value)] = what.items()
    if name in ("opened", "not_opened"):
        fields(f"{path}.{name}", value, "present", "represented", "invited")
        if "quorate" in value:
            put(f"{path}.{name}.quorate", "yes" if value["quorate"] else "no")
    elif name == "extended":
        put(f"{path}.extended", value[0])
        put(f"{path}.minutes", value[1])
    elif name == "lowered":
        put(f"{path}.lowered", value[0])
        put(f"{path}.from", value[1])
        put(f"{path}.to", value[2])
    elif name in ("queued", "withdrawn", "called"):
        choice(f"{path}.{name}", value)
    else:
        put(f"{path}.{name}", value)


def signatory(path, one):
    fields(path, one, "key", "position", "name", "grade", "nip")


def group(path, one):
    fields(path, one, "key", "name")
    put(f"{path}.rank", one.get("rank", 0))
    put(f"{path}.collective", one.get("collective"))


def named(path, one):
    fields(path, one, "key", "name")


def seal(file):
    session = read(file)
    put("session", session["id"])
    meeting = session["meeting"]
    fields("meeting", meeting, "title", "date", "starts", "ends", "opened", "closed", "place")
    put("meeting.class", meeting.get("class", "biasa"))
    fields("meeting", meeting, "invitation_number", "chair", "secretary")
    quorum = meeting.get("quorum")
    if quorum:
        if "all" in quorum:
            share("meeting.quorum.all", quorum["all"])
        for at, (key, part) in enumerate(quorum.get("groups", []), 1):
            put(f"meeting.quorum.groups.{at}.group", key)
            share(f"meeting.quorum.groups.{at}", part)
        each("meeting.quorum.seats", quorum.get("seats"), lambda at, key: put(f"{at}.seat", key))
    put("meeting.speaking_minutes", meeting.get("speaking_minutes"))
    each("seats", session.get("seats"), seat)
    each("items", session.get("items"), item)
    each("notes", session.get("notes"), note)
    each("decisions", session.get("decisions"), decision)
    each("commitments", session.get("commitments"), commitment)
    each("answers", session.get("answers"), answer)
    each("course", session.get("course"), moment)
    used = session["seal"]["used"]
    put("used.office", used.get("office"))
    fields("used.time_zone", used["time_zone"], "name", "minutes_east")
    letterhead = used.get("letterhead") or {}
    each("used.letterhead.lines", letterhead.get("lines"), lambda at, line: put(f"{at}.line", line))
    fields("used.letterhead", letterhead, "address", "logo")
    each("used.signatories", used.get("signatories"), signatory)
    each("used.groups", used.get("groups"), group)
    each("used.institutions", used.get("institutions"), named)
    each("used.places", used.get("places"), named)
    return hashlib.sha256(("\n".join(LINES) + "\n").encode()).hexdigest()


if __name__ == "__main__":
    print(seal(sys.argv[1]))
