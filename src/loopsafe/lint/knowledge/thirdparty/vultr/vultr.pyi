"""vultr: vultr."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase
from vultr.v1_account import VultrAccount
from vultr.v1_app import VultrApp
from vultr.v1_backup import VultrBackup
from vultr.v1_dns import VultrDNS
from vultr.v1_firewall import VultrFirewall
from vultr.v1_iso import VultrISO
from vultr.v1_os import VultrOS
from vultr.v1_plans import VultrPlans
from vultr.v1_regions import VultrRegions
from vultr.v1_reservedip import VultrReservedIP
from vultr.v1_server import VultrServer
from vultr.v1_snapshot import VultrSnapshot
from vultr.v1_sshkey import VultrSSHKey
from vultr.v1_startupscript import VultrStartupScript

class Vultr(VultrBase):
    account: VultrAccount
    app: VultrApp
    backup: VultrBackup
    dns: VultrDNS
    firewall: VultrFirewall
    iso: VultrISO
    os: VultrOS
    plans: VultrPlans
    regions: VultrRegions
    reservedip: VultrReservedIP
    server: VultrServer
    snapshot: VultrSnapshot
    sshkey: VultrSSHKey
    startupscript: VultrStartupScript
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
