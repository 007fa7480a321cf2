"""Samsung televisions, asked over a socket."""
# knowledge: samsungctl

from samsungctl.remote import Remote as Remote
