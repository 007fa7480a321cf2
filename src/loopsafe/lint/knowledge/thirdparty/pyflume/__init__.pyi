"""Flume water meters, asked over HTTP."""
# knowledge: pyflume

from pyflume.auth import FlumeAuth as FlumeAuth
from pyflume.data import FlumeData as FlumeData
from pyflume.devices import FlumeDeviceList as FlumeDeviceList
from pyflume.leak import FlumeLeakList as FlumeLeakList
from pyflume.notifications import FlumeNotificationList as FlumeNotificationList
from pyflume.usage import FlumeUsageAlertList as FlumeUsageAlertList
