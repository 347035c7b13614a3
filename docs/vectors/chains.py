"""Logs as trees of chains, and the names of their branches (docs/bundle-format.md §5 and §12)."""
from __future__ import annotations
from typing import Iterator, Optional
from bundle_file import Segment, base32, sha, unb64u

class Node:
    """One op in its log. `holders`: the segments it stands in; `carriers`: those of them that speak for its branch."""
    def __init__(self, writer: str, seq: int, hash: bytes, leaf: bytes = b"", parent: Optional[Node] = None) -> None:
        self.writer, self.seq, self.hash, self.leaf, self.parent, self.name = writer, seq, hash, leaf, parent, writer
        self.op: Optional[dict] = None
        self.children: list[Node] = []
        self.holders: list[Segment] = []
        self.carriers: list[Segment] = []

    @property
    def dot(self) -> str:
        return f"{self.name}.{self.seq}"

    def before(self, seq: int) -> Node:
        """The op with this number on the way to this one; itself if it is not behind it."""
        node = self
        while node.seq > seq:
            node = node.parent
        return node

class Trees:
    """All segments that count."""
    def __init__(self) -> None:
        self.logs: dict[str, dict[bytes, Node]] = {}
        self.keys: dict[str, dict] = {}
        self.segments: list[Segment] = []

    def log(self, writer: str) -> dict[bytes, Node]:
        start = sha(b"digitalagentur-chain/1\n", writer.encode())
        return self.logs.setdefault(writer, {start: Node(writer, 0, start)})

    def find(self, log: str, seq: int, hash: str) -> Optional[Node]:
        """Where the log stood with number and hash, on whatever branch."""
        found = self.log(log[:16]).get(unb64u(hash))
        return found if found and found.seq == seq else None

    def ops(self) -> Iterator[Node]:
        """Every op with a body outside of registries."""
        for log in [*self.logs.values()]:
            yield from (node for node in log.values() if node.op and not node.holders[0].is_registry)

    def last_shared(self, segment: Segment) -> Node:
        """The last op of a segment that is here already, or the one before it."""
        log = self.log(segment.writer)
        return [log[hash] for hash in segment.hashes if hash in log][-1]

    def add(self, segment: Segment) -> None:
        log = self.log(segment.writer)
        for at, (leaf, op) in enumerate(zip(segment.leaves, segment.ops)):
            parent, hash = log[segment.hashes[at]], segment.hashes[at + 1]
            if hash not in log:
                log[hash] = Node(segment.writer, segment.of + at, hash, leaf, parent)
                parent.children.append(log[hash])
            log[hash].op = log[hash].op or op
            log[hash].holders.append(segment)
        self.keys[segment.writer] = segment.jwk
        self.segments.append(segment)
        self.name(log)

    def name(self, log: dict[bytes, Node]) -> None:
        """At each fork the child with the smallest leaf keeps the name."""
        for node in sorted(log.values(), key=lambda it: it.seq):
            for rank, child in enumerate(sorted(node.children, key=lambda it: it.leaf)):
                child.name = f"{node.writer}~{base32(child.leaf)[:8]}" if rank else node.name
        for node in log.values():
            node.carriers = [it for it in node.holders if log[it.hashes[-1]].name == node.name]

    def forked(self) -> set[str]:
        return {writer for writer, log in self.logs.items() if any(len(node.children) > 1 for node in log.values())}
