"""PyChromecast: models."""
# knowledge: PyChromecast

class CastInfo:
    services: set[HostServiceInfo | MDNSServiceInfo]

class HostServiceInfo:
    ...

class MDNSServiceInfo:
    ...
