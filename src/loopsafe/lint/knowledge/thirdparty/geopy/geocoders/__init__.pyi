"""geopy: addresses over HTTP; awaited with an adapter for asyncio."""
# knowledge: geopy
from typing import Any

from loopsafe.marks import blocks

class Geocoder:
    @blocks("network")
    def geocode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def reverse(self, *args: Any, **kwargs: Any) -> Any: ...

class Nominatim(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class GoogleV3(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Photon(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ArcGIS(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Bing(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HERE(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class OpenCage(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class MapBox(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TomTom(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Pelias(Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
