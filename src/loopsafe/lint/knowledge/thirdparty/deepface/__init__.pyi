"""DeepFace: faces, recognised on this machine."""
# knowledge: deepface
