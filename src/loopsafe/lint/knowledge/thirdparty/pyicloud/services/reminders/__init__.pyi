"""pyicloud: services reminders."""
# knowledge: pyicloud

from pyicloud.services.reminders.service import RemindersService as RemindersService
