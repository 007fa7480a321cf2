"""Internet addresses: computed, never looked up."""
from typing import Any, Iterator

from loopsafe.marks import iterates

class AddressValueError(ValueError): ...
class NetmaskValueError(ValueError): ...
def ip_address(address) -> IPv4Address | IPv6Address: ...
def ip_network(address, strict=True) -> IPv4Network | IPv6Network: ...
def ip_interface(address) -> IPv4Interface | IPv6Interface: ...
def v4_int_to_packed(address) -> bytes: ...
def v6_int_to_packed(address) -> bytes: ...
def summarize_address_range(first, last) -> Iterator[Any]: ...
@iterates("addresses")
def collapse_addresses(addresses) -> Iterator[Any]: ...
def get_mixed_type_key(obj) -> Any: ...
class IPv4Address:
    def __init__(self, address) -> None: ...
    packed: bytes
    is_reserved: bool
    is_private: bool
    is_global: bool
    is_multicast: bool
    is_unspecified: bool
    is_loopback: bool
    is_link_local: bool
    max_prefixlen: int
    version: int
    exploded: str
    compressed: str
    reverse_pointer: str
    ipv6_mapped: Any  # 3.13+
class IPv4Interface(IPv4Address):
    def __init__(self, address) -> None: ...
    hostmask: IPv4Address
    ip: IPv4Address
    with_prefixlen: str
    with_netmask: str
    with_hostmask: str
class IPv4Network:
    def __init__(self, address, strict=True) -> None: ...
    is_global: bool
    max_prefixlen: int
    version: int
    def hosts(self) -> Iterator[IPv4Address]: ...
    def __iter__(self) -> Iterator[IPv4Address]: ...
    def __getitem__(self, n) -> IPv4Address: ...
    def __contains__(self, other) -> bool: ...
    def overlaps(self, other) -> bool: ...
    broadcast_address: IPv4Address
    hostmask: IPv4Address
    with_prefixlen: str
    with_netmask: str
    with_hostmask: str
    num_addresses: int
    prefixlen: int
    def address_exclude(self, other) -> Iterator[IPv4Network]: ...
    def compare_networks(self, other): ...
    def subnets(self, prefixlen_diff=1, new_prefix=None) -> Iterator[IPv4Network]: ...
    def supernet(self, prefixlen_diff=1, new_prefix=None) -> IPv4Network: ...
    is_multicast: bool
    def subnet_of(self, other) -> bool: ...
    def supernet_of(self, other) -> bool: ...
    is_reserved: bool
    is_link_local: bool
    is_private: bool
    is_unspecified: bool
    is_loopback: bool
    exploded: str
    compressed: str
    reverse_pointer: str
class IPv6Address:
    def __init__(self, address) -> None: ...
    scope_id: Any
    packed: bytes
    is_multicast: bool
    is_reserved: bool
    is_link_local: bool
    is_site_local: bool
    is_private: bool
    is_global: bool
    is_unspecified: bool
    is_loopback: bool
    ipv4_mapped: Any
    teredo: Any
    sixtofour: Any
    max_prefixlen: int
    version: int
    exploded: str
    compressed: str
    reverse_pointer: str
class IPv6Interface(IPv6Address):
    def __init__(self, address) -> None: ...
    hostmask: IPv6Address
    ip: IPv6Address
    with_prefixlen: str
    with_netmask: str
    with_hostmask: str
    is_unspecified: bool
    is_loopback: bool
class IPv6Network:
    def __init__(self, address, strict=True) -> None: ...
    def hosts(self) -> Iterator[IPv6Address]: ...
    is_site_local: bool
    max_prefixlen: int
    version: int
    def __iter__(self) -> Iterator[IPv6Address]: ...
    def __getitem__(self, n) -> IPv6Address: ...
    def __contains__(self, other) -> bool: ...
    def overlaps(self, other) -> bool: ...
    broadcast_address: IPv6Address
    hostmask: IPv6Address
    with_prefixlen: str
    with_netmask: str
    with_hostmask: str
    num_addresses: int
    prefixlen: int
    def address_exclude(self, other) -> Iterator[IPv6Network]: ...
    def compare_networks(self, other): ...
    def subnets(self, prefixlen_diff=1, new_prefix=None) -> Iterator[IPv6Network]: ...
    def supernet(self, prefixlen_diff=1, new_prefix=None) -> IPv6Network: ...
    is_multicast: bool
    def subnet_of(self, other) -> bool: ...
    def supernet_of(self, other) -> bool: ...
    is_reserved: bool
    is_link_local: bool
    is_private: bool
    is_global: bool
    is_unspecified: bool
    is_loopback: bool
    exploded: str
    compressed: str
    reverse_pointer: str
