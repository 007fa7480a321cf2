"""PyIceberg: tables of files, and the catalogs that know them."""
# knowledge: pyiceberg
