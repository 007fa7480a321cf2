"""geopy: addresses over HTTP; awaited with an adapter for asyncio."""
# knowledge: geopy
from typing import Any

from loopsafe.marks import blocks

class _Geocoder:
    @blocks("network")
    def geocode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def reverse(self, *args: Any, **kwargs: Any) -> Any: ...

class Nominatim(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class GoogleV3(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Photon(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ArcGIS(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Bing(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HereV7(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class OpenCage(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class MapBox(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TomTom(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Pelias(_Geocoder):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
