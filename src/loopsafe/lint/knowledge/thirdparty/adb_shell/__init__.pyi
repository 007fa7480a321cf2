"""Android devices, asked over a socket or USB."""
# knowledge: adb-shell
