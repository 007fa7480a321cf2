"""pyicloud: common."""
# knowledge: pyicloud
