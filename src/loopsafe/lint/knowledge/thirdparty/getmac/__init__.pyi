"""Hardware addresses, by files, programs and sockets."""
# knowledge: getmac

from getmac.getmac import get_mac_address as get_mac_address
