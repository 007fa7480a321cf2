"""adb-shell: transport."""
# knowledge: adb-shell
