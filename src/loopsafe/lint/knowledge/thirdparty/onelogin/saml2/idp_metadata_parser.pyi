"""python3-saml: the metadata of a provider are fetched."""
# knowledge: python3-saml
from typing import Any

from loopsafe.marks import blocks

class OneLogin_Saml2_IdPMetadataParser:
    @blocks("network")
    @classmethod
    def get_metadata(cls, url: str, validate_cert: bool = True, timeout: Any = None, headers: Any = None) -> Any: ...
    @blocks("network")
    @classmethod
    def parse_remote(cls, url: str, *args: Any, **kwargs: Any) -> dict[str, Any]: ...
    @classmethod
    def parse(cls, idp_metadata: Any, *args: Any, **kwargs: Any) -> dict[str, Any]: ...
    @classmethod
    def merge_settings(cls, settings: Any, new_metadata_settings: Any) -> dict[str, Any]: ...
