"""Oracle's cloud: requests are signed with a key, which stands in a file."""
# knowledge: oci
from typing import Any

from loopsafe.marks import blocks, given

class Signer:
    @blocks("file", only_if={"private_key_file_location": given})
    def __init__(
        self,
        tenancy: str,
        user: str,
        fingerprint: str,
        private_key_file_location: str | None,
        pass_phrase: str | None = None,
        private_key_content: Any = None,
    ) -> None: ...
