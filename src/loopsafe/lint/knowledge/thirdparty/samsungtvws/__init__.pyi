"""Samsung televisions, asked over a web socket."""
# knowledge: samsungtvws

from samsungtvws.art import SamsungTVArt as SamsungTVArt
from samsungtvws.remote import SamsungTVWS as SamsungTVWS
