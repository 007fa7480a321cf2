"""Wallbox chargers, asked over HTTP."""
# knowledge: wallbox

from wallbox.wallbox import Wallbox as Wallbox
