"""habitipy: the game of tasks Habitica; a client reads the description of the whole interface from a file."""
# knowledge: habitipy
from habitipy.api import DEFAULT_CONF as DEFAULT_CONF, Habitipy as Habitipy, load_conf as load_conf
