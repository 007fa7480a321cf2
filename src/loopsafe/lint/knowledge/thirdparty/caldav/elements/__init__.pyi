"""CalDAV: elements."""
# knowledge: caldav
