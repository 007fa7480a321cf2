"""The Hebrew calendar."""
# knowledge: hdate
from hdate.location import Location as Location
