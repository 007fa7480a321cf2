"""From the paths of a project's files to their contents, and to facts of those that the store does not know."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from loopsafe.lint.cache.location import digest
from loopsafe.lint.cache.store import LEVEL, Block
from loopsafe.lint.files.reading import WORTH_WORKERS, Extracted, Item, extract_file, extract_in_chunks, read_stable
from loopsafe.lint.model import Trouble
from loopsafe.lint.parallel import processors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.cache.tree import Tree
    from loopsafe.lint.index import Index, Options


class Gathering:
    """Fills an index with what its files contain."""

    def __init__(self, index: Index, tree: Tree, options: Options) -> None:
        self.index = index
        self.tree = tree
        self.options = options
        self.done = 0
        self.total = 0

    def run(self, files: Sequence[str]) -> None:
        """Look at every file; those that have changed are read anew, here or in worker processes."""
        self.total = len(files) + len(self.index.names)  # those named are judged afterwards
        pending: list[Item] = []
        sizes: list[int] = []
        for path in files:
            data = self.index.overlay.get(path)
            if data is None and self._is_known(path):
                self._tell(1)
                continue
            if data is not None and self._is_stored(path, data):
                self._tell(1)
                continue
            pending.append((path, data))
            try:
                sizes.append(os.stat(path).st_size if data is None else len(data))
            except OSError:
                sizes.append(0)
        if pending:
            self._extract(pending, sizes)
        self.tree.save()

    def _is_known(self, path: str) -> bool:
        """Whether the file's content is known, by its looks or by what it contains, and its facts are in the store."""
        try:
            known = self.tree.look_up(path)
            if known is None and self.tree.before:
                data, mtime = read_stable(path)
                content = digest(data)
                _, _, content_before, trouble = self.tree.before.get(path, (0, 0, b"", None))
                trouble = trouble if content == content_before else None
                known = mtime, len(data), content, trouble
                if trouble is not None or content in self.index.store:
                    self.tree.learn(path, known)
        except OSError:
            return False
        if known is None:
            return False
        _, _, content, trouble = known
        if trouble is not None:
            message, line, column = trouble
            self.index.troubles[path] = Trouble(self.index.display(path), message, line, column)
            return True
        if content not in self.index.store:
            return False
        self.index.contents[path] = content
        return True

    def _is_stored(self, path: str, data: bytes) -> bool:
        content = digest(data)
        if content not in self.index.store:
            return False
        self.index.contents[path] = content
        return True

    def _extract(self, pending: list[Item], sizes: list[int]) -> None:
        """Make the facts of files that the store does not have, here or in worker processes."""
        options, index = self.options, self.index
        jobs = options.jobs or processors()
        worth = sum(sizes) >= WORTH_WORKERS or options.jobs > 1
        if options.executor is None and (jobs < 2 or len(pending) < 2 or not worth):
            for path, data in pending:
                done, facts = extract_file(path, data)
                self._note(path, done, from_disk=data is None)
                if facts is not None:
                    index.keep(done.content, facts)
                    index.facts[path] = facts
                self._tell(1)
            index.save()
            return
        level = LEVEL if index.store.folder else 0
        chunks = extract_in_chunks(
            pending, sizes, jobs=jobs, level=level, executor=options.executor, progress=self._tell
        )
        blocks: list[Block] = []
        for (path, data), done in zip(pending, (file for chunk in chunks for file in chunk.files), strict=True):
            self._note(path, done, from_disk=data is None)
        for chunk in chunks:
            blocks += chunk.blocks
        index.store.hold(blocks)
        index.store.add(blocks, index.contents.values())

    def _note(self, path: str, done: Extracted, *, from_disk: bool) -> None:
        index = self.index
        trouble = done.trouble
        if trouble is not None:
            index.troubles[path] = replace(trouble, path=index.display(path))
        else:
            index.contents[path] = done.content
        if from_disk and done.cacheable and done.mtime:
            wrong = (trouble.message, trouble.line, trouble.column) if trouble is not None else None
            self.tree.learn(path, (done.mtime, done.size, done.content, wrong))

    def _tell(self, files: int) -> None:
        self.done += files
        if self.options.progress is not None:
            self.options.progress(self.done, self.total)
