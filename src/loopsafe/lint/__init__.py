"""The linter: from files to findings, and from findings to new source.

The pipeline
============

A run goes through these stages, in this order; each hands the next one the data named in the last column. ``engine``
calls them, and front ends call ``engine``. Imports follow the layers that ``pyproject.toml`` lists for import-linter.

==================  =================================================================  ================================
package             what it does                                                       its result
==================  =================================================================  ================================
``files``           finds and reads the files of the project                           bytes, and a tree (``ast``)
``extract``         goes through one tree once                                         ``facts.ModuleFacts``
``index``           extracts all files, in parallel, or takes facts from ``cache``     ``index.Index``
``modules``         finds the file that an import means; loads ``knowledge`` on demand ``modules.ModuleTable``
``link``            evaluates values of the facts, and resolves what events call       ``Types``, ``Target``
``reach``           builds the call graph; finds roots, effects and feasible paths     ``Step``, ``FeasiblePath``
``verdicts``        shows each rule the sites that it asks for                         ``sites.site.Site``
``rules``           looks at one site                                                  ``Verdict``, with a ``Fix``
``verdicts``        makes findings of verdicts; ``# noqa`` and baseline                ``model.Finding``, ``Report``
``report``          writes them in one of several formats                              text
``fixes``           turns findings with a fix into edits of the file's text            new source
==================  =================================================================  ================================

What is passed on
=================

* ``ModuleFacts``: everything that one file says by itself, without any name resolved. It holds *frames* (code blocks:
  the module, functions, lambdas, class bodies) and classes. A frame holds *events*: all operations that can run code,
  in order of evaluation. These are calls, but also attribute access, operators, ``with``, iteration. Their operands are
  *values*: access paths such as ``self.session.get``, written as tuples. Facts depend on nothing but the bytes of the
  file, so they are cached by content. Stubs of libraries (``knowledge``) become facts in the same way, so there is one
  mechanism for both. ``facts`` defines all forms; it is the first module to read.
* ``Index``: the facts of all files of a project, by path, and the table of its modules. Which files were named on the
  command line makes no difference to it: the whole project is always indexed.
* ``Context`` (``link.program.program``): a frame together with what its parameters are bound to. Analysis is context
  sensitive: a function that is passed a callback has a context for each. A frame that needs no distinction has one.
* ``Types`` (``link.program.types``): what a value can be, as a points-to set: classes, instances, functions, constants,
  ... Empty means unknown. Computed on demand, memoised in the context, with a fixpoint for cycles.
* ``Target`` (``link.targets.calls``): where one event leads: to a *primitive* (a call known to block) or to the
  context of a callee. Targets are the edges of the call graph. They are exact, or only *declared* (by an interface).
* ``Step`` and ``FeasiblePath`` (``reach``): for a context and an *effect* (a class of primitives), the first edge of
  the shortest path there; and the shortest path that constant propagation does not rule out.
* ``Site`` (``sites.site``): one event, with its targets, whether it runs on the loop, and the *evidence* why a rule is
  shown it. ``Verdict``: what the rule answers, a message and a fix.
* ``Finding`` (``model``): place, code, message, the hops of the path, and a ``Fix``: the name of a strategy and its
  arguments. No syntax tree is passed on, so ``fixes`` parses the file again.

Where to begin
==============

Follow ``engine.check`` into ``verdicts.judge.Judge.judge``. To see why an event has a target, call
``EventTargets.of_event``; to see what a value is, ``Linker.types``. On the command line, ``loopsafe why FILE:LINE``
draws the path of a finding.

The other modules: ``configuration`` (which rules are on, and what else a project has decided), ``registry`` (finds the
rules, and says which sites they ask for), ``sites`` and ``patterns`` (what several rules ask about a site, or about
several events), ``lexicon`` (the names that stubs mark), ``model`` (the nouns that all of them speak), ``parallel``
(worker processes), ``progress`` (a bar for who waits), ``depth`` (room for deep recursion), ``defects`` (what a failure
of the analysis itself costs, and how it is told) and ``mistakes`` (those of whoever runs it).
"""
