"""pyfibaro: common."""
# knowledge: pyfibaro
