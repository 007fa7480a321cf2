"""pygatt: backends gatttool."""
# knowledge: pygatt
