"""pyicloud: services notes."""
# knowledge: pyicloud

from pyicloud.services.notes.models import Attachment as Attachment
from pyicloud.services.notes.service import NotesService as NotesService
