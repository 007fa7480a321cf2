"""python-miio: integrations."""
# knowledge: python-miio
