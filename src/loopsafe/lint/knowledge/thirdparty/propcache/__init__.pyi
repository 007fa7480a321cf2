"""propcache: attributes that are computed once."""
# knowledge: propcache
from propcache.api import cached_property as cached_property
from propcache.api import under_cached_property as under_cached_property
