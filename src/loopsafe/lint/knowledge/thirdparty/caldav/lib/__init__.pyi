"""CalDAV: lib."""
# knowledge: caldav
