"""UpCloud's servers, managed over HTTP."""
# knowledge: upcloud-api

from upcloud_api.cloud_manager import CloudManager as CloudManager
from upcloud_api.credentials import Credentials as Credentials
from upcloud_api.firewall import FirewallRule as FirewallRule
from upcloud_api.ip_address import IPAddress as IPAddress
from upcloud_api.server import Server as Server
from upcloud_api.storage import Storage as Storage
from upcloud_api.tag import Tag as Tag
