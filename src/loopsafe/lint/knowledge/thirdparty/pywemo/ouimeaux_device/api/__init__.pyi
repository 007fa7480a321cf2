"""pywemo: ouimeaux device api."""
# knowledge: pywemo
