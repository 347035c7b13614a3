"""What segments that count say: chains and branches (§5, §12), members (§11), and the next verdict (§6)."""
import functools, itertools, urllib.parse, uuid
from form import MODEL, Thing, canonical, logs_of, statement
from signatures import b64u, base32, log_of, sha, unb64u

def natural_id(entity, values):  # §2
    texts = ("" if it is None else it if isinstance(it, str) else canonical(it) for it in values)
    name = "/".join([entity, *(urllib.parse.quote(text, safe="!~*'()") for text in texts)])
    return str(uuid.uuid5(uuid.UUID("7b0d3f0a-51c4-5f0e-9a35-2f4e6d1c8b90"), name))
class Store:
    def __init__(self, root, segments):
        self.root, self.segments, self.ops, self.chain, self.said = root, segments, {}, [], []
        for it in sorted((op for segment in segments for op in segment.ops), key=lambda op: (op.n, op.leaf)):
            up, same = self.at(it.writer, it.n - 1, it.before), self.ops.setdefault((it.writer, it.n, it.hash), it)
            if same is it:  # `path`: the dots of its branch, to here and beyond
                is_branch = len(up.path) > up.n
                it.log = f"{it.writer}~{base32(it.leaf)[:8]}" if is_branch else up.log
                it.path = up.path[:up.n] if is_branch else up.path
                it.path.append(f"{it.log}.{it.n}")
            it.path, it.dot = same.path, same.path[it.n - 1]
        log = next((it.writer for it in segments if it.is_registry and self.is_ours(it)), None)
        while log and log not in self.chain:
            told = [statement(op) for op in self.ops.values() if op.writer == log and op.n]
            end = next((at for at, (kind, _) in enumerate(told, 1) if kind == "root"), None)
            self.chain, self.said = [*self.chain, log], self.said + told[:end]
            log = log_of(unb64u(told[end - 1][1]["jwk"]["x"]), True) if end else None
        self.members = [(at, it.get("to", it)) for at, it in self.tells("member", "rotate")]
        ended = sorted(self.tells("revoke", "rotate"), key=lambda it: -it[1]["lastSeq"])  # the earliest last
        self.ends = {it["writer"]: (it["lastSeq"], it["lastHash"]) for _, it in ended}
        after = [(log, n, at) for at, it in self.members for log, (n, _) in it.get("after", {}).items()]
        self.bounds = [*after, *((it["writer"], it["lastSeq"], at) for at, it in ended)]
        self.logs = {log: (at, it["writer"], it["writer"]) for at, it in reversed(self.members) for log in logs_of(it)}
        self.last, more = [(it.ops[-1], it.heir) for it in segments if it.heir], True
        while more:
            heirs = [(op, it) for op, it in self.last if self.is_shared(op.writer) and it["writer"] not in self.logs]
            more = {log: (self.position(op, 0), self.logs[op.writer][1], it["writer"])
                    for op, it in sorted(heirs, key=lambda it: (it[0].writer, it[0].n, it[0].leaf), reverse=True)
                    if not self.is_over(op) for log in logs_of(it)}
            self.logs = {**more, **self.logs}
    def at(self, log, n, hash):  # where a log stood, on whatever branch
        start = log[:16], 0, b64u(sha(b"digitalagentur-chain/1\n", log[:16].encode()))
        self.ops.setdefault(start, Thing(writer=log[:16], log=log[:16], n=0, path=[]))
        return self.ops.get((log[:16], n, hash))
    def tells(self, *kinds): return [(at, value) for at, (kind, value) in enumerate(self.said, 1) if kind in kinds]
    def is_ours(self, it): return it.writer in self.chain or base32(sha(it.key)).startswith(self.root)
    def may_follow(self, it):  # whether the registry may yet go on here: the key, or who took its place, coordinates
        ended = [(old["writer"], old["to"]["writer"]) for _, old in self.tells("rotate")]
        follow = {self.logs[old][1]: new for old, new in ended if self.is_shared(old)}
        site, before = self.logs.get(log_of(it.key), (0, None))[1], []
        while site in follow and site not in before: before, site = [*before, site], follow[site]
        return [member["role"] for _, member in self.members if member["writer"] == site][-1:] == ["coordination"]
    def is_shared(self, log): return log in self.logs and self.logs[log][2] == log
    def is_ended(self, op):  # behind the end the registry names, or on another branch than it names there
        n, hash = self.ends.get(op.writer, (op.n, ""))
        named = self.at(op.writer, n, hash)
        return op.n > n or (named is not None and named.path[:op.n] != op.path[:op.n])
    def is_over(self, op): return self.is_ended(op) or any(last.dot in op.path[:op.n - 1] for last, _ in self.last)
    def position(self, op, reg):
        return max(reg, self.logs[op.writer][0], *(at for log, n, at in self.bounds if log == op.writer and n < op.n))
    def stand(self, it):  # notes as whom an op was written in its segment, or answers why it cannot count there
        if it.writer not in self.logs: return "unknown-writer"
        if self.is_over(it): return "revoked"
        at, (_, site, it.site) = self.position(it, it.segment.reg), self.logs[it.writer]
        member = [it for since, it in self.members if it["writer"] == site and since <= at][-1]
        it.role, it.body = member["role"], member["body"]
        policies = [(0, MODEL["policy"]), *self.tells("policy")]
        it.rules = [policy["rules"] for since, policy in policies if since <= at][-1]
        tops = {log: self.at(log, *place) for log, place in it.segment.seen.items()}
        seen = {log: top.path[:top.n] for log, top in tops.items() if top and not self.is_ended(top)}
        it.seen = {**seen, it.writer: it.path[:it.n - 1]}
        it.row, key = f"{it.e}:{it.id}", MODEL["keys"].get(it.e, [])
        return "wrong-id" if it.set.keys() & key and natural_id(it.e, map(it.set.get, key)) != it.id else None
    def stamp(self, op):  # milliseconds, put right if the clock was wrong, and counter
        shifts = [it for _, it in self.tells("clock") if it["writer"] == op.writer and it["from"] <= op.n <= it["to"]]
        ms, counter = map(int, op.t.split("-"))
        return max(0, ms + (shifts[-1]["shiftMs"] if shifts else 0)), counter
    def verdict(self, it, kept, frozen):  # §6, What becomes of a segment: the first line that holds
        here = [op for op in map(functools.partial(self.at, it.writer), itertools.count(it.of - 1), it.hashes) if op]
        before, last = self.at(it.writer, it.of - 1, it.hashes[0]), max(n for log, n, _ in self.ops if log == it.writer)
        regs, is_log = [other.reg for other in self.segments if it.hashes[0] in other.hashes[1:]], not it.is_registry
        is_other = it.is_registry and not self.is_ours(it)
        goes_on, is_fork = any(here) and here[-1].n < it.to, any(here) and here[-1].n < min(it.to, len(here[-1].path))
        return next(verdict for *verdict, holds in (
            ("refused", "foreign-registry", is_other and not self.may_follow(it)),
            ("refused", "hollow-registry", not is_log and not is_other and any(op.set is None for op in it.ops)),
            ("known", None, it.name in kept),
            ("held", "registry", is_other),
            ("refused", "revoked", it.of > self.ends.get(it.writer, (it.of, ""))[0]),
            ("unknown-writer", "unknown-writer", is_log and it.writer not in self.logs),
            ("needs-newer-app", None, it.crit),
            ("held", "registry", is_log and it.reg > len(self.said)),
            ("refused", "no-chain", not before and it.of == 1),
            ("held", "gap", not before and it.of > last + 1),
            ("held", "fork-gap", not before),
            ("refused", "back-dated", it.reg < min(regs, default=0)),
            ("fork", None, is_fork and is_log),
            ("refused", "registry-fork", is_fork),
            ("refused", "revoked", any(map(self.is_ended, here[:2]))),
            ("held", "frozen", goes_on and it.writer in frozen),
            ("new", None, True)) if holds)
    def verdicts(self, pool, frozen):  # in their order: what waits behind one that waits for somebody waits for him too
        kept, waits = {it.name for it in self.segments}, {}
        for it in sorted(pool, key=lambda it: (not it.is_registry, it.writer, it.of, it.hashes[-1])):
            verdict = self.verdict(it, kept, frozen)
            first = waits.get(it.writer, verdict)
            verdict = first if verdict == ["held", "gap"] or (verdict[0] == "held" and not first[1]) else verdict
            is_lasting = verdict == ["needs-newer-app", None] or (verdict == ["held", "frozen"] and first[1])
            waits.update({it.writer: verdict} if is_lasting else {})
            kept |= {it.name} if verdict[0] not in ("refused", "new", "fork") else set()
            yield it, verdict
