"""pyicloud: services notes models."""
# knowledge: pyicloud

from pyicloud.services.notes.models.dto import Attachment as Attachment
