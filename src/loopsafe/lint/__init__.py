"""The linter: from files to findings, and from findings to new source.

A run goes through these parts; each knows only those above it:

1. ``extract``: a file's syntax tree becomes its *facts* (``facts``): bindings, functions, and in each function its
   *events*, everything that can call. A file's facts depend on nothing else, so ``cache`` keeps them by content.
   ``files`` finds the files of a project and makes the facts of each, in parallel.
2. ``knowledge``: what is known about libraries, as stubs; they become facts in the same way. ``modules`` finds the file
   that an import means, ``lexicon`` the names that stubs mark.
3. ``link``: what names, attributes and calls of all facts together refer to.
4. ``reach``: what runs on the loop, and which blocking calls it reaches: the call graph.
5. ``rules``: each looks at one site (``sites``: an event with its targets and surroundings) and returns a verdict, with
   a remedy where there is one. ``registry`` finds the rules, ``patterns`` has what several of them look for.
   ``verdicts`` shows them the sites of each module, and makes findings of what they answer.
6. ``fixes``: findings become edits of the file's text. ``report``: findings become text in one of several formats.

``engine`` is the way through all of it, and what front ends call; ``index`` holds the facts of a project;
``configuration`` says which rules are on, and what else a project has decided. ``model`` has the nouns that all of them
speak. ``parallel``, ``progress`` and ``depth``: many processors, a bar for who waits, and room for deep recursion.
"""
