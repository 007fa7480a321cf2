"""Motion Blinds, asked over UDP."""
# knowledge: motionblinds

from motionblinds.motion_blinds import MotionDiscovery as MotionDiscovery
from motionblinds.motion_blinds import MotionGateway as MotionGateway
from motionblinds.motion_blinds import MotionMulticast as MotionMulticast
