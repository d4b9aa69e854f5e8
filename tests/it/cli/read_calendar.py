"""Reads calendars one after the other with Python's icalendar into one store, by UID and SEQUENCE as a calendar program does,
and prints what is in it then: one JSON array. Of each entry that comes again the first dates by its rule, by dateutil."""
import json
import sys

from dateutil.rrule import rrulestr
from icalendar import Calendar

store = {}
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    assert str(calendar["VERSION"]) == "2.0"
    for entry in calendar.walk():
        if entry.name not in ("VEVENT", "VTODO"):
            continue
        assert not entry.errors, (entry["UID"], entry.errors)
        assert "DTSTAMP" in entry, entry["UID"]
        known = store.get(str(entry["UID"]))
        if known is None or int(entry["SEQUENCE"]) >= int(known["SEQUENCE"]):
            store[str(entry["UID"])] = entry


def dates(entry):
    start = entry["DTSTART"].dt
    rule = rrulestr(entry["RRULE"].to_ical().decode(), dtstart=__import__("datetime").datetime(start.year, start.month, start.day))
    return [day.date().isoformat() for _, day in zip(range(6), rule)]


def row(uid, entry):
    text = lambda name: str(entry.get(name, ""))
    return {
        "uid": uid,
        "kind": entry.name,
        "sequence": int(entry["SEQUENCE"]),
        "summary": text("SUMMARY"),
        "description": text("DESCRIPTION"),
        "status": text("STATUS"),
        "due": entry["DUE"].dt.isoformat() if "DUE" in entry else None,
        "start": entry["DTSTART"].dt.isoformat() if "DTSTART" in entry else None,
        "dates": dates(entry) if "RRULE" in entry else [],
    }


print(json.dumps([row(uid, entry) for uid, entry in sorted(store.items())]))
