"""samsungtvws: art."""
# knowledge: samsungtvws

from samsungtvws.art.art import SamsungTVArt as SamsungTVArt
