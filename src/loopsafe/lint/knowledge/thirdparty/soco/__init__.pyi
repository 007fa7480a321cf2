"""SoCo: Sonos speakers; each question and command is a request."""
# knowledge: soco

from soco.core import SoCo as SoCo
from soco.discovery import discover as discover

