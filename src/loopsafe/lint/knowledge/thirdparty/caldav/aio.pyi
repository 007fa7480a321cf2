"""CalDAV: aio."""
# knowledge: caldav

from caldav.calendarobjectresource import CalendarObjectResource, Event, FreeBusy, Journal, Todo
from caldav.collection import Calendar, CalendarSet, Principal, ScheduleInbox, ScheduleMailbox, ScheduleOutbox
from caldav.davobject import DAVObject

AsyncDAVObject = DAVObject

AsyncCalendarObjectResource = CalendarObjectResource

AsyncEvent = Event

AsyncTodo = Todo

AsyncJournal = Journal

AsyncFreeBusy = FreeBusy

AsyncCalendar = Calendar

AsyncCalendarSet = CalendarSet

AsyncPrincipal = Principal

AsyncScheduleMailbox = ScheduleMailbox

AsyncScheduleInbox = ScheduleInbox

AsyncScheduleOutbox = ScheduleOutbox
