"""jupyter_events: events with schemas, which may be files."""
# knowledge: jupyter_events
from jupyter_events.logger import EventLogger as EventLogger
