"""Yale alarms, asked over HTTP."""
# knowledge: yalesmartalarmclient

from yalesmartalarmclient.auth import YaleAuth as YaleAuth
from yalesmartalarmclient.client import YaleSmartAlarmClient as YaleSmartAlarmClient
from yalesmartalarmclient.lock import YaleDoorManAPI as YaleDoorManAPI
from yalesmartalarmclient.lock import YaleLock as YaleLock
