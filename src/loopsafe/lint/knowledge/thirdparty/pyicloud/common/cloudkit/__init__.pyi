"""pyicloud: common cloudkit."""
# knowledge: pyicloud
