"""PlayStation 4: its remote control, in a sync form and an async one."""
# knowledge: pyps4-2ndscreen

from pyps4_2ndscreen.helpers import Helper as Helper
