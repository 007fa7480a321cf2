"""aiokafka: what listens to changes of the group; sync methods run on the loop."""
# knowledge: aiokafka
from typing import Any

from loopsafe.marks import runs_on_loop

class ConsumerRebalanceListener:
    @runs_on_loop
    def on_partitions_revoked(self, revoked: Any) -> Any: ...
    @runs_on_loop
    def on_partitions_assigned(self, assigned: Any) -> Any: ...
