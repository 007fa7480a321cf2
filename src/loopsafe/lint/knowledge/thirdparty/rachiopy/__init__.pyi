"""Rachio sprinklers, asked over HTTP."""
# knowledge: RachioPy
from typing import Any

from rachiopy.device import Device as Device
from rachiopy.flexschedulerule import FlexSchedulerule as FlexSchedulerule
from rachiopy.notification import Notification as Notification
from rachiopy.person import Person as Person
from rachiopy.program import Program as Program
from rachiopy.rachioobject import RachioObject as RachioObject
from rachiopy.schedulerule import Schedulerule as Schedulerule
from rachiopy.summary import SummaryServce as SummaryServce
from rachiopy.valve import Valve as Valve
from rachiopy.zone import Zone as Zone

class Rachio(RachioObject):
    person: Person
    device: Device
    flexschedulerule: FlexSchedulerule
    notification: Notification
    schedulerule: Schedulerule
    zone: Zone
    valve: Valve
    summary: SummaryServce
    program: Program
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
