"""pyicloud: services."""
# knowledge: pyicloud

from pyicloud.services.account import AccountService as AccountService
from pyicloud.services.calendar import CalendarService as CalendarService
from pyicloud.services.contacts import ContactsService as ContactsService
from pyicloud.services.drive import DriveService as DriveService
from pyicloud.services.findmyiphone import AppleDevice as AppleDevice
from pyicloud.services.findmyiphone import FindMyiPhoneServiceManager as FindMyiPhoneServiceManager
from pyicloud.services.hidemyemail import HideMyEmailService as HideMyEmailService
from pyicloud.services.notes import NotesService as NotesService
from pyicloud.services.reminders import RemindersService as RemindersService
from pyicloud.services.ubiquity import UbiquityService as UbiquityService
