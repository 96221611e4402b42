"""read_calendar.py LINT: the iCalendar output read by the library `icalendar`, entry by entry beside the JSON output."""
import datetime
import json
import subprocess
import sys

from icalendar import Calendar

OPTIONS = ["schedule", "--no-config", "--now", "2026-03-09T10:00+01:00", "--interview-date", "2026-03-09", "--offer-date", "2026-03-24",
           "--sent", "thank-you=2026-03-10"]


def printed(lint, style):
    return subprocess.run([lint, *OPTIONS, "--format", style], check=True, capture_output=True).stdout


def main(lint):
    raw = printed(lint, "ical")
    assert raw.replace(b"\r\n", b"").count(b"\n") == 0, "a line end that is not CRLF"
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line of more than 75 octets"
    calendar = Calendar.from_ical(raw)
    assert str(calendar["version"]) == "2.0" and calendar["prodid"], "VERSION and PRODID are required"
    events = calendar.walk("VEVENT")
    steps = [step for step in json.loads(printed(lint, "json"))["steps"] if "sent" not in step]
    assert len(events) == len(steps) > 5, f"{len(events)} events for {len(steps)} steps"
    for event, step in zip(events, steps):
        assert not event.errors, event.errors
        assert step["kind"] in event["summary"], (event["summary"], step)
        assert event["dtstart"].dt == datetime.date.fromisoformat(step["from"]), step
        last = datetime.date.fromisoformat(step.get("by", step["from"]))
        assert event["dtend"].dt == last + datetime.timedelta(days=1), step
        assert event["description"].startswith(step["about"]), (event["description"], step)
        assert event["dtstamp"].dt.isoformat() == "2026-03-09T09:00:00+00:00", event["dtstamp"].dt
    assert len({str(event["uid"]) for event in events}) == len(events), "two events share a UID"
    print(f"{len(events)} events read")


main(sys.argv[1])
