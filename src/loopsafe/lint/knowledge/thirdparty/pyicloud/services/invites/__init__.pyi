"""pyicloud: services invites."""
# knowledge: pyicloud

from pyicloud.services.invites.client import CloudKitInvitesClient as CloudKitInvitesClient
from pyicloud.services.invites.service import InvitesService as InvitesService
