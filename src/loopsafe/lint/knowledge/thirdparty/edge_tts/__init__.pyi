"""edge-tts: speech by Microsoft Edge."""
# knowledge: edge-tts
from typing import Any

from edge_tts.communicate import Communicate as Communicate


