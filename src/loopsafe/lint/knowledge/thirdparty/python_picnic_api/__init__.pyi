"""Picnic groceries, ordered over HTTP."""
# knowledge: python-picnic-api

from python_picnic_api.client import PicnicAPI as PicnicAPI
