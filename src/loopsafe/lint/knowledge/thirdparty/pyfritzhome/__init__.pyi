"""AVM FRITZ!Box smart home devices."""
# knowledge: pyfritzhome

from pyfritzhome.fritzhome import Fritzhome as Fritzhome
from pyfritzhome.fritzhomedevice import FritzhomeDevice as FritzhomeDevice
