"""pywemo: ouimeaux device api xsd."""
# knowledge: pywemo
