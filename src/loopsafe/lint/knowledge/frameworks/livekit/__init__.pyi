"""LiveKit: a namespace of packages."""
# knowledge: livekit
