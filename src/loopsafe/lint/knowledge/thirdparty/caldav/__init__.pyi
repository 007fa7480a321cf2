"""Calendars on a CalDAV server."""
# knowledge: caldav
from caldav.calendarobjectresource import CalendarObjectResource as CalendarObjectResource
from caldav.calendarobjectresource import Event as Event
from caldav.calendarobjectresource import Journal as Journal
from caldav.calendarobjectresource import Todo as Todo
from caldav.collection import Calendar as Calendar
from caldav.collection import CalendarSet as CalendarSet
from caldav.collection import Principal as Principal
from caldav.davclient import DAVClient as DAVClient
from caldav.davclient import get_calendar as get_calendar
from caldav.davclient import get_calendars as get_calendars
from caldav.davclient import get_davclient as get_davclient
