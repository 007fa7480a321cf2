"""Venstar thermostats, asked over HTTP."""
# knowledge: venstarcolortouch

from venstarcolortouch.venstarcolortouch import VenstarColorTouch as VenstarColorTouch
