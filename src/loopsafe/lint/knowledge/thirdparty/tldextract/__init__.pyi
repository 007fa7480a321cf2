"""tldextract: the list of public suffixes is fetched, or read from a cache, at the first use."""
# knowledge: tldextract
from typing import Any

from tldextract.tldextract import TLDExtract as TLDExtract
from tldextract.tldextract import extract as extract


