"""pyngrok: tunnels to this machine."""
# knowledge: pyngrok
