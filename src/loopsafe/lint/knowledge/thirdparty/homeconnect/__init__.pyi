"""Home Connect appliances, asked over HTTP."""
# knowledge: homeconnect

from homeconnect.api import HomeConnect as HomeConnect
from homeconnect.api import HomeConnectAPI as HomeConnectAPI
