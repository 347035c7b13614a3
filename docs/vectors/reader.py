"""A second reader of bundles, written from docs/bundle-format.md alone (§ numbers are its sections). Needs Python 3.9.

    python3 reader.py --root FINGERPRINT FILE…    verdicts, refused ops, registers and digest as JSON
    python3 reader.py --check FOLDER              reads every vector in FOLDER; exit status 1 on any difference

It opens no sealed files, keeps nothing on disk, shows texts unmerged, and thaws no frozen writer.
"""
from __future__ import annotations
import json, sys
from functools import reduce
from pathlib import Path
from typing import Any, Callable, Optional
sys.dont_write_bytecode = True  # leaves no folder behind
from bundle_file import Fault, Segment, b64u, canonical, segments_of, sha
from chains import Trees
from rights import Registry, Written, is_root, judged_ops

Verdict = tuple[str, Optional[str]]
Live = tuple[tuple[tuple[int, int], str], Any]  # stamp and dot, value

class Reader:
    """What is known after some files: segments that count are in `trees`, others wait."""
    def __init__(self, root: str) -> None:
        self.root, self.trees, self.waiting, self.waited = root.replace("-", ""), Trees(), [], []
        self.registry, self.frozen = Registry(self.root, self.trees), set()

    def read(self, name: str, data: bytes) -> dict:
        """Takes in one file; answers what became of its segments, and which that had waited now count (§6)."""
        try:
            offered = segments_of(data)
        except Fault as fault:
            return {"file": name, "fault": dict(zip(("code", "line"), fault.args)), "segments": []}
        self.frozen, told = self.trees.forked(), []
        everything, self.waited, self.waiting = self.waiting + offered, self.waiting, []
        for of_registry in (True, False):
            left = sorted((it for it in everything if it.is_registry == of_registry), key=lambda it: (it.writer, it.of))
            last = None
            while left != last:
                last, left = left, [it for it in left if not self.is_settled(it, self.verdict(it), offered, told)]
            blocked: dict[str, Verdict] = {}  # what a segment waits for, those behind it wait for as well
            for segment in left:
                verdict = self.verdict(segment, True)
                first = blocked.get(segment.writer, verdict)
                verdict = first if verdict == ("held", "gap") or (verdict[0] == "held" and not first[1]) else verdict
                if verdict in (("needs-newer-app", None), ("held", "frozen")):
                    blocked.setdefault(segment.writer, verdict)
                told += [(segment, verdict)] if segment in offered else []
                self.waiting += [segment] if verdict[0] not in ("known", "refused") else []
        rows = sorted(((it.writer, it.of, it.to, *verdict) for it, verdict in told), key=lambda row: row[:4])
        names = ("writer", "from", "to", "verdict", "why")
        return {"file": name, "fault": None, "segments": [dict(zip(names, row)) for row in rows]}

    def is_settled(self, segment: Segment, verdict: Verdict, offered: list[Segment], told: list) -> bool:
        """Applies what counts; what waits is not settled."""
        if verdict[0] in ("new", "fork"):
            self.trees.add(segment)
            self.registry = Registry(self.root, self.trees)
        is_decided = verdict[0] in ("new", "fork", "known", "refused")
        told += [(segment, verdict)] if is_decided and (segment in offered or verdict[0] == "new") else []
        return is_decided

    def verdict(self, segment: Segment, is_last: bool = False) -> Verdict:
        """§6, What becomes of a segment: the first line that holds."""
        header, log, registry = segment.header, self.trees.log(segment.writer), self.registry
        before, ends = log.get(segment.hashes[0]), [node.seq for node in log.values() if not node.children]
        is_ours = segment.writer in registry.chain or is_root(self.root, segment.writer, segment.jwk)
        if segment.is_registry and not is_ours:
            return ("refused", "foreign-registry") if is_last else ("held", "registry")
        kept = (it for it in self.trees.segments + self.waited + self.waiting if it is not segment)
        if any(it.line == segment.line and it.hashes == segment.hashes for it in kept):
            return "known", None
        if not segment.is_registry and segment.of > registry.ends.get(segment.writer, (segment.of, ""))[0]:
            return "refused", "revoked"
        if not segment.is_registry and segment.writer not in registry.logs:
            return "unknown-writer", "unknown-writer"
        if header["crit"]:
            return "needs-newer-app", None
        if not segment.is_registry and segment.reg > registry.length:
            return "held", "registry"
        if before is None or before.seq != segment.of - 1:
            is_gap = segment.of > max(ends) + 1
            return ("refused", "no-chain") if segment.of == 1 else ("held", "gap" if is_gap else "fork-gap")
        if segment.reg < min((it.reg for it in before.holders), default=0):
            return "refused", "back-dated"
        shared = self.trees.last_shared(segment)
        if shared.children and shared.seq < segment.to:
            return ("refused", "registry-fork") if segment.is_registry else ("fork", None)
        if before.seq and not segment.is_registry and self.ended(before):
            return "refused", "revoked"
        return ("held", "frozen") if segment.writer in self.frozen and shared.seq < segment.to else ("new", None)

    def ended(self, node: Any) -> bool:
        """Whether the branch of an op is not the one the registry names at the end of the log."""
        named = self.trees.find(node.writer, *self.registry.ends.get(node.writer, (-1, "")))
        return named is not None and named.before(node.seq) is not node

    def state(self) -> dict:
        """Refused ops, registers, and what follows from them (§3, §8)."""
        accepted, refused = judged_ops(self.trees, self.registry)
        rows: dict[str, dict[str, dict[str, Live]]] = {}
        gone: set[tuple[str, str, str]] = set()
        for it in accepted:
            for field, value in it.op["set"].items():
                named = it.op["p"].get(field, [])
                for log, seq in (dot.rsplit(".", 1) for dot in ([named] if isinstance(named, str) else named)):
                    node = it.held(log, int(seq))
                    gone |= {(it.row, field, node.dot)} if node else set()
                live = rows.setdefault(it.row, {}).setdefault(field, {})
                if field == "_del" and isinstance(value, dict):
                    value = most(live[it.node.dot][1] if it.node.dot in live else {}, bounded(it, value))
                live[it.node.dot] = ((self.registry.stamp(it.node), it.node.dot), value)
        cells = {row: {field: {dot: live[dot] for dot in sorted(live) if (row, field, dot) not in gone}
                       for field, live in sorted(fields.items())} for row, fields in sorted(rows.items())}
        cells = {row: {field: live for field, live in fields.items() if live} for row, fields in cells.items()}
        hidden = [row for row, fields in cells.items() if is_hidden(fields)]
        return {
            "refused": [{"dot": dot, "reason": refused[dot]} for dot in sorted(refused, key=place)],
            "registers": each(cells, lambda field, live: {dot: value for dot, (_, value) in live.items()}),
            "shown": each(cells, lambda field, live: shown(live) if field != "_del" and is_contested(live) else None),
            "conflicts": {row: found for row in cells if row not in hidden and (found := conflicts(cells[row]))},
            "hidden": hidden,
            "digest": digest(cells),
        }

def place(dot: str) -> tuple[str, int]:
    return dot.rsplit(".", 1)[0], int(dot.rsplit(".", 1)[1])

def each(cells: dict, of: Callable[[str, dict], Any]) -> dict:
    found = {row: {field: of(field, live) for field, live in fields.items()} for row, fields in cells.items()}
    found = {row: {field: value for field, value in fields.items() if value} for row, fields in found.items()}
    return {row: fields for row, fields in found.items() if fields}

def most(a: dict[str, int], b: dict[str, int]) -> dict[str, int]:
    return {log: max(a.get(log, 0), b.get(log, 0)) for log in {**a, **b}}

def bounded(it: Written, seen: dict) -> dict[str, int]:
    """What a deletion has really seen, by log and branch (§3, §12)."""
    found: dict[str, int] = {}
    for log, seq in seen.items():
        top = it.node.parent if log == it.node.writer else it.seen.get(log)
        node = top.before(seq) if top and type(seq) is int and seq > 0 else None
        while node and node.seq > 0:
            found[node.name] = max(found.get(node.name, 0), node.seq)
            node = node.parent
    return found

def is_contested(live: dict[str, Live]) -> bool:
    return len({canonical(value) for _, value in live.values()}) > 1

def is_hidden(fields: dict) -> bool:
    deletions = [value for _, value in fields.get("_del", {}).values() if isinstance(value, dict)]
    others = [dot for field, live in fields.items() for dot in live if field != "_del" or live[dot][1] not in deletions]
    return any(all(seen.get(place(dot)[0], 0) >= place(dot)[1] for dot in others) for seen in deletions)

def conflicts(fields: dict) -> list[str]:
    """Fields of a row that is shown which wait for a person, if the policy of each is `ask`."""
    found = [field for field, live in fields.items() if field != "_del" and is_contested(live)]
    return sorted(found + ["_del"] * any(isinstance(value, dict) for _, value in fields.get("_del", {}).values()))

def shown(live: dict[str, Live]) -> dict[str, Any]:
    """What each policy shows of several values (§3)."""
    values = [value for _, value in sorted(live.values(), key=lambda it: it[0], reverse=True)]
    text = lambda value: value if isinstance(value, str) else canonical(value)
    def is_greater(a: Any, b: Any) -> bool:
        return a > b if type(a) in (int, float) and type(b) in (int, float) else text(a) > text(b)
    written = [value for value in values if value is not None]
    largest = reduce(lambda best, it: it if is_greater(it, best) else best, written)
    smallest = reduce(lambda best, it: it if is_greater(best, it) else best, written)
    is_true = any(value is True for value in values)
    return {"ask": values[0], "auto": values[0], "max": largest, "min": smallest, "any-true": is_true or values[0]}

def digest(cells: dict) -> str:
    total = 0
    for row, fields in cells.items():
        triples = lambda live: [[dot, "%d-%d" % key[0], value] for dot, (key, value) in live.items()]
        registers = canonical({field: {"live": triples(live)} for field, live in fields.items()})
        if fields:
            total += int.from_bytes(sha(row.replace(":", "\n").encode(), b"\n", registers.encode()), "little")
    return b64u((total % 2**256).to_bytes(32, "little"))

def read_all(root: str, files: list[Path]) -> dict:
    reader = Reader(root)
    return {"read": [reader.read(file.name, file.read_bytes()) for file in files], **reader.state()}

def check(folder: Path) -> bool:
    """Reads one vector; prints a line; answers whether everything is as expected."""
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    found = read_all(expected["root"], [folder / it["file"] for it in expected["read"]])
    wrong = [name for name in found if canonical(found[name]) != canonical(expected[name])]
    print(f"{folder.name}: " + (f"DIFFERS in {', '.join(wrong)}" if wrong else "as expected"))
    return not wrong

if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"] and len(sys.argv) == 3:
        results = [check(it.parent) for it in sorted(Path(sys.argv[2]).glob("*/expected.json"))]
        sys.exit(0 if results and all(results) else 1)
    if sys.argv[1:2] != ["--root"] or len(sys.argv) < 4:
        sys.exit(__doc__)
    print(json.dumps(read_all(sys.argv[2], [Path(it) for it in sys.argv[3:]]), ensure_ascii=False, indent=1))
