"""The tests of the bridge: each guarantee is one test that says it."""
