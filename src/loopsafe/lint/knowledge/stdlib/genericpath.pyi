"""What the path modules share."""
from os.path import exists as exists
from os.path import getatime as getatime
from os.path import getctime as getctime
from os.path import getmtime as getmtime
from os.path import getsize as getsize
from os.path import isdir as isdir
from os.path import isfile as isfile
from os.path import samefile as samefile
from os.path import sameopenfile as sameopenfile
from os.path import samestat as samestat

def commonprefix(m) -> str: ...
