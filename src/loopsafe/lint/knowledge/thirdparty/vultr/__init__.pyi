"""Vultr's servers, managed over HTTP."""
# knowledge: vultr

from vultr.vultr import Vultr as Vultr
