"""Tbox: agents over HTTP; what is streamed asks when the first piece of it is."""
# knowledge: tboxsdk
