"""The registry of members, and which ops it lets count (docs/bundle-format.md §11)."""
from __future__ import annotations
import urllib.parse, uuid
from typing import Any, Iterable, Optional, Union
from bundle_file import Segment, base32, canonical, log_of, sha, unb64u
from chains import Node, Trees
from ed25519 import is_signed

Standing = tuple[str, str, dict]  # role, body, rules
CATALOGUES = ["body", "agencyTask", "strategy", "strategyField", "strategyMeasure", "funder", "fundingProgram",
              "fundingCall", "committee"]
REPORTS = ["statusReport", "consultation", "projectBody", "person"]
RULES = {
    "implementation": [*({"entities": "*", "except": CATALOGUES, "rows": rows} for rows in ("own", "project")),
                       {"entities": ["note", "trend", "comment"], "rows": "any"}],
    "contact": [{"entities": REPORTS, "rows": rows} for rows in ("own", "body")],
}
KEYS = {  # natural keys, from glossary.md
    "body": ["ags"], "site": ["writer"], "agencyTask": ["code"], "positionTaskShare": ["positionId", "agencyTaskId"],
    "projectBody": ["projectId", "bodyId"], "fundingCaseProject": ["caseId", "projectId"], "tag": ["on", "name"],
    "consortiumMember": ["caseId", "bodyId"], "reservationRequirement": ["reservationId", "bodyId"],
    "link": ["from", "to", "kind"], "alias": ["entity", "duplicateId"],
}

def natural_id(entity: str, values: Iterable[Any]) -> str:
    """UUIDv5 of a natural key (§2)."""
    texts = ("" if value is None else value if isinstance(value, str) else canonical(value) for value in values)
    name = "/".join([entity, *(urllib.parse.quote(text, safe="!~*'()") for text in texts)])
    return str(uuid.uuid5(uuid.UUID("7b0d3f0a-51c4-5f0e-9a35-2f4e6d1c8b90"), name))

def proves(row: str, writer: str) -> bool:
    """Whether the id of a row says that this writer created it (§2)."""
    digits = row.replace("-", "")
    proof = sha(f"digitalagentur-row/1\n{writer}\n{digits[:22]}".encode()).hex()[:10]
    return digits[12] == "7" and digits[22:] == proof

class Registry:
    """What the registry says, as far as it is here."""
    def __init__(self, root: str, trees: Trees) -> None:
        self.trees, self.length, self.chain, self.handovers = trees, 0, [], []
        self.sites: dict[str, list[tuple[int, str, str]]] = {}
        self.logs: dict[str, tuple[list, int]] = {}
        self.bounds: dict[str, list[tuple[int, int]]] = {}
        self.ends: dict[str, tuple[int, str]] = {}
        self.policies, self.clocks, self.erased, self.erased_rows = [(0, RULES)], [], set(), []
        jwk = next((key for log, key in trees.keys.items() if is_root(root, log, key)), None)
        while jwk and log_of(jwk, True) not in self.chain:
            self.chain.append(log_of(jwk, True))
            jwk = None
            for node in sorted(trees.log(self.chain[-1]).values(), key=lambda it: it.seq):
                if node.op and jwk is None:
                    self.length += 1
                    said = [*node.op["set"].items()]
                    jwk = self.say(*said[0]) if node.op["e"] == "adm" and len(said) == 1 else None
        self.inherit()

    def say(self, kind: str, value: dict) -> Optional[dict]:
        """Takes in one op; answers the key in whose log the registry goes on, if it says so."""
        if kind in ("revoke", "rotate"):
            end = value["lastSeq"], value["lastHash"]
            self.ends[value["writer"]] = min(end, self.ends.get(value["writer"], end), key=lambda it: it[0])
            self.bounds.setdefault(value["writer"], []).append((value["lastSeq"], self.length))
        if kind in ("member", "rotate"):
            member = value["to"] if kind == "rotate" else value
            site = self.sites.setdefault(member["writer"], [])
            site.append((self.length, member["role"], member["body"]))
            for log in (member["writer"], (member["nonpublic"] or member)["writer"]):
                self.logs.setdefault(log, (site, self.length))
            for log, (seq, _) in member.get("after", {}).items():
                self.bounds.setdefault(log, []).append((seq, self.length))
        if kind == "policy":
            self.policies.append((self.length, value["rules"]))
        if kind == "clock":
            self.clocks.append(value)
        if kind == "erase":
            self.erased.update(value["dots"])
            self.erased_rows.append((value["entity"], value["id"], value.get("upTo", {})))
        return value["jwk"] if kind == "root" else None

    def has_erased(self, node: Node) -> bool:
        row = node.op["e"], node.op["id"]
        log, _, seq = node.dot.rpartition(".")
        return node.dot in self.erased or any(
            row == (entity, key) and int(seq) <= up_to.get(log, 0) for entity, key, up_to in self.erased_rows)

    def inherit(self) -> None:
        """Logs that members have handed over to."""
        self.handovers = [node for node in self.trees.ops() if node.op["e"] == "adm" and is_handover(node)]
        for known in iter(lambda: set(self.logs), None):
            for node in sorted(self.handovers, key=lambda it: (it.writer, it.seq)):
                new = node.op["set"]["handover"]
                if node.writer in known and new["writer"] not in self.logs and not self.is_behind(node):
                    for log in (new["writer"], (new["nonpublic"] or new)["writer"]):
                        self.logs.setdefault(log, (self.logs[node.writer][0], self.position(node, 0)))
            if known == set(self.logs):
                return

    def is_behind(self, node: Node) -> bool:
        """Behind the end of its log, or on a branch that is not the one the registry names there."""
        seq, hash = self.ends.get(node.writer, (node.seq, ""))
        named = self.trees.find(node.writer, seq, hash)
        handed = any(it.seq < node.seq and node.before(it.seq) is it for it in self.handovers)
        return handed or node.seq > seq or (named is not None and named.before(node.seq) is not node)

    def position(self, node: Node, reg: int) -> int:
        bound = (position for seq, position in self.bounds.get(node.writer, []) if seq < node.seq)
        return max(reg, self.logs[node.writer][1], *bound)

    def standing(self, node: Node, reg: int) -> Union[str, Standing]:
        """As whom an op was written in a segment naming `reg`, or why it does not count."""
        if node.writer not in self.logs or self.is_behind(node):
            return "revoked" if node.writer in self.logs else "unknown-writer"
        at, (site, _) = self.position(node, reg), self.logs[node.writer]
        _, role, body = [it for it in site if it[0] <= at or it is site[0]][-1]
        return role, body, [rules for since, rules in self.policies if since <= at][-1]

    def stamp(self, node: Node) -> tuple[int, int]:
        ms, counter = map(int, node.op["t"].split("-"))
        named = (it for it in self.clocks if it["writer"] == node.writer and it["from"] <= node.seq <= it["to"])
        return max(0, ms + [0, *(it["shiftMs"] for it in named)][-1]), counter

def is_root(root: str, log: str, jwk: dict) -> bool:
    return log == log_of(jwk, True) and base32(sha(unb64u(jwk["x"])))[:32].startswith(root)

def is_handover(node: Node) -> bool:
    """The new keys must have signed that they follow this log."""
    new = node.op["set"].get("handover")
    names = [it for it in (new, new["nonpublic"]) if it] if new else []
    message = b"digitalagentur-handover/1\n" + node.writer.encode()
    return names != [] and all(log_of(it["jwk"]) == it["writer"]
                               and is_signed(unb64u(it["jwk"]["x"]), unb64u(it["proof"]), message) for it in names)

class Written:
    """An op in one segment that carries it, and as whom it was written there."""
    def __init__(self, node: Node, segment: Segment, standing: Standing, trees: Trees) -> None:
        self.node, self.op, self.row = node, node.op, f"{node.op['e']}:{node.op['id']}"
        self.role, self.body, self.rules = standing
        self.seen = {log: trees.find(log, seq, hash) for log, (seq, hash) in segment.header["seen"].items()}

    def held(self, log: str, seq: int) -> Optional[Node]:
        """The op `log.seq` as its author had it, if it is confirmed here that he did (§3)."""
        top = self.node.parent if log == self.node.writer else self.seen.get(log)
        return top.before(seq) if top and 1 <= seq <= top.seq else None

    def texts(self, *fields: str) -> set[str]:
        return {self.op["set"][it] for it in fields if isinstance(self.op["set"].get(it), str) and self.op["set"][it]}

def owners(row: str, ops: list[Written]) -> set[str]:
    """Bodies that own a row (§11)."""
    claims = [it for it in ops if it.texts("ownerBodyId")]
    of = lambda it: it.op["set"]["ownerBodyId"]
    own = [it for it in claims if it.role != "coordination" and of(it) == it.body]
    proved = [it for it in claims if proves(row, it.node.writer)]
    had = lambda it, other: it.held(other.node.name, other.node.seq) is other.node
    late = [it for it in own if any(of(other) != of(it) and had(it, other) for other in claims)]
    first = [it for it in own if it not in late and not it.op["p"].get("ownerBodyId")]
    created = [it for it in own if it in proved] if proved else first
    return {of(it) for it in claims if it.role == "coordination" or it in created}

def judged_ops(trees: Trees, registry: Registry) -> tuple[list[Written], dict[str, str]]:
    """The ops that count, and by dot why others do not."""
    good: list[Written] = []
    reasons: list[tuple[str, str]] = []
    for node in trees.ops():
        entity, key = node.op["e"], KEYS.get(node.op["e"], [])
        is_named = node.op["set"].keys() & set(key)
        is_misplaced = is_named and natural_id(entity, map(node.op["set"].get, key)) != node.op["id"]
        for segment in node.carriers if entity != "adm" and not registry.has_erased(node) else []:
            standing = registry.standing(node, segment.reg)
            if isinstance(standing, str) or is_misplaced:
                reasons.append((node.dot, standing if isinstance(standing, str) else "wrong-id"))
            else:
                good.append(Written(node, segment, standing, trees))
    rows = {it.row: [other for other in good if other.row == it.row] for it in good}
    owning = {row: owners(row.split(":")[1], ops) for row, ops in rows.items()}
    bodies: dict[str, set[str]] = {row: set() for row in rows}
    projects = {row: {row[8:]} if row.startswith("project:") else set() for row in rows}
    leads = {(row[8:], body) for row in rows if row.startswith("project:") for body in owning[row]}
    partners: set[tuple[str, str]] = set()

    def refusal(it: Written) -> Optional[str]:
        entity = it.op["e"]
        if it.role == "coordination" or (entity == "site" and it.op["id"] == natural_id("site", [it.node.writer])):
            return None
        rules = [rule for rule in it.rules[it.role] if rule["entities"] == "*" or entity in rule["entities"]]
        rules = [rule for rule in rules if entity not in rule.get("except", [])]
        granted = any((project, it.body) in leads | partners for project in projects[it.row])
        may = {"any": True, "own": it.body in owning[it.row], "body": it.body in bodies[it.row], "project": granted}
        if entity != "site" and any(may[rule["rows"]] for rule in rules):
            return None
        return "not-yours" if rules or entity == "site" else "catalogue" if entity in CATALOGUES else "role"

    accepted, size = [], -1
    while size != sum(map(len, [accepted, leads, partners, *bodies.values(), *projects.values()])):
        size = sum(map(len, [accepted, leads, partners, *bodies.values(), *projects.values()]))
        accepted = [it for it in good if refusal(it) is None]
        for it in accepted:
            projects[it.row] |= it.texts("projectId")
            if it.role == "coordination" or it.body in owning[it.row]:
                bodies[it.row] |= it.texts("bodyId", "leadBodyId")
                leads |= {(it.op["id"], body) for body in it.texts("leadBodyId") if it.op["e"] == "project"}
            if it.op["e"] == "projectBody" and it.op["set"].get("role") in ("lead", "partner", "pilot"):
                named = {body for other in accepted if other.row == it.row for body in other.texts("bodyId")}
                given = {to for to in projects[it.row] if it.role == "coordination" or (to, it.body) in leads}
                partners |= {(project, body) for project in given for body in named}
    counts = {it.node.dot for it in accepted}
    reasons += [(it.node.dot, refusal(it)) for it in good if it not in accepted]
    return accepted, {dot: reason for dot, reason in sorted(reasons, reverse=True) if dot not in counts}
