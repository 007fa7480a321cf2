"""ical: calendars and tasks of RFC 5545, checked by pydantic."""
# knowledge: ical
