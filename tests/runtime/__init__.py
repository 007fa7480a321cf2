"""The tests of the bridge: each guarantee of the specification is one test with its words."""
