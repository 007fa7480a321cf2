"""pygatt: backends bgapi."""
# knowledge: pygatt
