"""Dexcom glucose meters, asked over HTTP."""
# knowledge: pydexcom

from pydexcom.dexcom import Dexcom as Dexcom
