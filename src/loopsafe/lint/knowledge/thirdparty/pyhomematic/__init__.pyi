"""HomeMatic, asked over XML-RPC."""
# knowledge: pyhomematic

from pyhomematic.connection import HMConnection as HMConnection
