"""Fritz!Box: the parts that talk to the box."""
# knowledge: fritzconnection
