"""Zabbix, asked over HTTP or a socket."""
# knowledge: py-zabbix

from pyzabbix.api import ZabbixAPI as ZabbixAPI
from pyzabbix.sender import ZabbixSender as ZabbixSender
