"""What a run is told: the settings of a project, and what follows from them.

``config`` finds and reads ``[tool.loopsafe]``, ``settings`` says which keys there are and checks their values,
``loose_code`` stands in where there is no project. ``selection`` says which rules are on, ``stubs`` looks whether the
user's stubs say what they mean; ``errors`` has what is raised when something is wrong.
"""
