"""adb-shell: auth."""
# knowledge: adb-shell
