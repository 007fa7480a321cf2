"""Nuki locks, asked over HTTP."""
# knowledge: pynuki

from pynuki.bridge import NukiBridge as NukiBridge
from pynuki.lock import NukiLock as NukiLock
from pynuki.opener import NukiOpener as NukiOpener
