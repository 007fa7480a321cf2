"""What the path modules share."""
from os.path import exists as exists
from os.path import getatime as getatime
from os.path import getctime as getctime
from os.path import getmtime as getmtime
from os.path import getsize as getsize
from os.path import isdir as isdir
from os.path import isfile as isfile
from os.path import isdevdrive as isdevdrive  # 3.13+
from os.path import isjunction as isjunction  # 3.13+
from os.path import islink as islink  # 3.12+
from os.path import lexists as lexists  # 3.13+
from os.path import samefile as samefile
from os.path import sameopenfile as sameopenfile
from os.path import samestat as samestat

def commonprefix(m) -> str: ...
