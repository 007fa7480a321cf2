"""pyicloud: services notes rendering."""
# knowledge: pyicloud
