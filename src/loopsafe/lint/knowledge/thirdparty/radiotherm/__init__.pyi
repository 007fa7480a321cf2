"""Radio thermostats, asked over HTTP."""
# knowledge: radiotherm
from typing import Any

from radiotherm.thermostat import CT30 as CT30
from radiotherm.thermostat import CT50 as CT50
from radiotherm.thermostat import CT80 as CT80
from radiotherm.thermostat import CommonThermostat as CommonThermostat
from radiotherm.thermostat import CT30v175 as CT30v175
from radiotherm.thermostat import CT30v192 as CT30v192
from radiotherm.thermostat import CT30v194 as CT30v194
from radiotherm.thermostat import CT30v199 as CT30v199
from radiotherm.thermostat import CT50v109 as CT50v109
from radiotherm.thermostat import CT50v188 as CT50v188
from radiotherm.thermostat import CT50v192 as CT50v192
from radiotherm.thermostat import CT50v194 as CT50v194
from radiotherm.thermostat import CT80RevB as CT80RevB
from radiotherm.thermostat import CT80RevB1v100 as CT80RevB1v100
from radiotherm.thermostat import CT80RevB2v100 as CT80RevB2v100
from radiotherm.thermostat import CT80RevB2v103 as CT80RevB2v103
from radiotherm.thermostat import CT80RevB2v109 as CT80RevB2v109
from radiotherm.thermostat import Thermostat as Thermostat

from loopsafe.marks import blocks

@blocks("network")
def get_thermostat(*args: Any, **kwargs: Any) -> Any: ...
