"""A second reader of bundles, derived from docs/bundle-format.md alone (§: its sections). Python 3.9, standard library.
    python3 reader.py --root FINGERPRINT FILE…    verdicts, refused ops, registers and digest as JSON
    python3 reader.py --check FOLDER              reads every vector in FOLDER; exit status 1 on any difference
It opens no sealed files, keeps nothing on disk, shows texts unmerged, and thaws no frozen writer."""
import base64, decimal, functools, gzip, hashlib, io, itertools, json, os, pathlib, re, sys, types, urllib.parse, uuid, zlib
try:  # where the package is missing, or READER_PURE is set, signatures are checked by the code below
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey as Key
except ImportError: Key = None
LAW, GLOSSARY = ((pathlib.Path(__file__).parents[1] / name).read_text("utf-8") for name in ("bundle-format.md", "glossary.md"))
block = lambda kind: re.search(f"(?s)```{kind}\n(.*?)```", LAW)[1]
FORMS, POLICY = {}, json.loads(block("json policy"))  # §4, §11
for name, form in re.findall(r"(?m)^(\w+) +(.+)$", block("text forms").replace("\n  ", " ")):
    FORMS[name] = re.sub(r"<(\w+)>", lambda it: FORMS[it[1]], form)
KEYS = {name: re.findall(r"`(\w+)`", key) for name, key in re.findall(r"`(\w+)`\n\n.*Schlüssel: (.*)\.\n", GLOSSARY)}  # §2
P, ORDER, D = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493, -121665 * pow(121666, -1, 2**255 - 19)

class Fault(Exception): """A damaged file: code and line (§6)."""
class Thing(types.SimpleNamespace):  # a segment with its header, or an op in a segment; equal to nothing but itself
    __eq__, __hash__ = object.__eq__, object.__hash__
def need(at, **holds):  # the first of these that does not hold is the fault of this line
    for code in (code for code, it in holds.items() if not it): raise Fault(code.replace("_", "-"), at)

# Hashes and signatures (§2, §5)
def plus(a, b):  # two points of edwards25519, in extended coordinates (RFC 8032 §5.1.4)
    m, n, c, d = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0]), 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    return (n - m) * (d - c) % P, (d + c) * (n + m) % P, (d - c) * (d + c) % P, (n - m) * (n + m) % P
def times(number, a):
    half = times(number // 2, plus(a, a)) if number > 1 else (0, 1, 1, 0)
    return plus(half, a) if number % 2 else half
def point(data):  # decoded (RFC 8032 §5.1.3)
    y = int.from_bytes(data, "little") & 2**255 - 1
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    roots = (pow(square, (P + 3) // 8, P) * pow(2, it * (P - 1) // 4, P) % P for it in range(4))
    return next((x, y, 1, x * y) for x in roots if x * x % P == square and x % 2 == data[31] >> 7)
@functools.lru_cache(maxsize=None)
def is_signed(key, signature, message):  # Ed25519 (RFC 8032 §5.1.7)
    try:
        if Key and "READER_PURE" not in os.environ: return Key.from_public_bytes(key).verify(signature, message) is None
        h, s = (int.from_bytes(it, "little") for it in (hashlib.sha512(signature[:32] + key + message).digest(), signature[32:]))
        a, b = plus(point(signature[:32]), times(h % ORDER, point(key))), times(s, point(b"\x58" + b"\x66" * 31))
        return len(signature) == 64 and s < ORDER and all((a[i] * b[2] - b[i] * a[2]) % P == 0 for i in (0, 1))
    except Exception: return False  # no key, no point, or InvalidSignature, which has no name where the package is missing
def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def base32(data): return base64.b32encode(data).decode().lower()
def b64u(data): return base64.urlsafe_b64encode(data).decode().rstrip("=")
def unb64u(text):  # nothing if the text is not exactly what is written for some bytes
    data = base64.urlsafe_b64decode(text + "==") if len(text) % 4 != 1 else b""
    return data if b64u(data) == text else b""
def log_of(key, is_registry=False): return base32(sha(b"digitalagentur-registry/1\n" * is_registry, key))[:16]

# The form of a file (§4, §6, §7)
def number(text): return int(float(text)) if float(text).is_integer() and abs(float(text)) < 2**53 else float(text)
def canonical(value):  # RFC 8785
    if isinstance(value, dict):
        order = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in order) + "}"
    if isinstance(value, list): return "[" + ",".join(map(canonical, value)) + "]"
    if not isinstance(value, float): return json.dumps(value, ensure_ascii=False)
    plain = format(decimal.Decimal(repr(value)), "f").removesuffix(".0")
    return plain if 1e-6 <= abs(value) < 1e21 else re.sub(r"e([+-])0*", r"e\1", repr(value))
def parsed(text, at):  # an element: a canonical object, not nested too deep
    depths = itertools.accumulate((c in "[{") - (c in "]}") for c in re.sub(r'(?s)"(\\.|[^"\\])*"?', "", text))
    need(at, too_deep=max(depths, default=0) <= 16)
    try: value = json.loads(text, parse_int=number, parse_float=number, parse_constant=int)
    except ValueError: raise Fault("not-json", at) from None
    need(at, not_an_object=isinstance(value, dict), not_canonical=canonical(value) == text)
    return value
def elements(data):  # line number, text and value of each
    most, is_packed = min(2**31, max(2**20, 100 * len(data))), data[:2] == b"\x1f\x8b"
    plain, more = gzip.open(io.BytesIO(data)).read(most + 1) if is_packed else data, True
    need(1, too_large=len(data) <= 2**29 and len(plain) <= most)
    lines = [raw.removesuffix(b"\r") for raw in plain.removeprefix(b"\xef\xbb\xbf").split(b"\n")]
    for at, raw in enumerate(lines, 1):
        line, is_cut = raw.decode(errors="ignore"), at == len(lines)
        need(at, line_too_long=len(raw) <= 2**20, not_utf8=is_cut or line.encode() == raw,
             data_after_end=not raw or more is not None, not_a_bundle=raw == b"[" if at == 1 else raw != b"]" or not more)
        if raw == b"]": more = None
        elif at > 1 and more is not None:
            need(at if raw else at - 1, truncated=not is_cut)
            need(at, data_after_end=more)
            more, line = line.endswith(","), line.removesuffix(",")
            yield at, line, parsed(line, at)
    need(1, truncated=more is None)
def compact(value): return json.dumps(value, separators=(",", ":"))
def fits(value, form):  # whether an element has this form
    words = FORMS[form].split()
    return all(re.fullmatch(it, compact(value[name]) if name in value else "") for name, it in zip(words[::2], words[1::2]))
def is_op(op, n):  # whether an element is op `n`, with its body or without
    return fits(op, "op" if "e" in op else "gone") and op["n"] == n and ("e" not in op or 1 <= op["x"] <= n and
           op["p"].keys() <= op["set"].keys() and re.fullmatch(FORMS["names"], compact([*op["set"]])) is not None)
def segments_of(data):  # verifies a file element by element
    lines, segments, header, it, end = [], [], None, None, None
    for at, line, value in elements(data):
        need(at, data_after_end=end is None)
        if header is None:
            header, v = value, value.get("v") if value.get("fmt") == "digitalagentur-bundle" else None
            need(at, newer_format=type(v) not in (int, float) or v <= 1, header=fits(value, "header"))
            keys = {log: unb64u(key["x"]) for log, key in header["keys"].items()}
            is_named = all(len(key) == 32 and log in (log_of(key), log_of(key, True)) for log, key in keys.items())
            need(at, newer_format=not header["crit"], key_mismatch=is_named, unknown_key=header["sender"] in keys)
        elif it is None and "end" in value:
            end, digest = value, sha(*(line.encode() + b"\n" for line in lines))
            need(at, count=len(segments) == header["segs"], checksum=fits(end, "end"))
            signed = keys[header["sender"]], unb64u(end["sig"]), b"digitalagentur-bundle/1\n" + digest
            need(at, count=end["lines"] == len(lines), checksum=end["sha256"] == b64u(digest), signature=is_signed(*signed))
        elif it is None:
            need(at, segment_header=fits(value, "segment") and 0 < value["from"] <= value["to"] < value["from"] + 2_000_000)
            it = Thing(**{**value, "line": line, "ops": [], "of": value["from"], "hashes": [value["prev"]],
                          "key": keys.get(value["writer"], b""), "is_registry": value.get("class") == "registry"})
            need(at, unknown_key=it.writer in keys, key_mismatch=log_of(it.key, it.is_registry) == it.writer)
        elif len(it.ops) <= it.to - it.of:
            need(at, op=is_op(value, it.of + len(it.ops)))
            need(at, too_large=all(len(canonical(field).encode()) <= 2**18 for field in value.get("set", {}).values()))
            leaf, before = sha(line.encode()) if "e" in value else unb64u(value["leaf"]), it.hashes[-1]
            it.hashes.append(b64u(sha(unb64u(before), leaf)))
            more = {"segment": it, "writer": it.writer, "leaf": leaf, "before": before, "hash": it.hashes[-1]}
            it.ops.append(Thing(**{"e": None, "set": None, **value, **more}))
        else:
            signed = b"digitalagentur-segment/1\n" + sha(it.line.encode()) + unb64u(it.hashes[-1])
            need(at, segment_tail=fits(value, "tail"))
            need(at, count=value["ops"] == len(it.ops), chain=value["hash"] == it.hashes[-1],
                 signature=is_signed(it.key, unb64u(value["sig"]), signed))
            it.name, it.heir = (it.line, it.hashes[-1]), handover(it.ops[-1])
            segments, it = [*segments, it], None
        lines.append(line)
    need(len(lines) + 1, truncated=end is not None)
    return segments

# What the segments that count say: chains and branches (§5, §12), members (§11)
KINDS = "member", "dormant", "revoke", "rotate", "root", "policy", "clock", "erase", "handover"
def statement(op):  # what an op says of members: kind and value
    kind, value = [*op.set.items()][0] if op.e == "adm" and len(op.set) == 1 else (None, None)
    is_right = kind in KINDS and isinstance(value, dict) and fits(value, kind)
    return (kind, value) if is_right and (kind != "rotate" or fits(value["to"], "member")) else (None, {})
def logs_of(member): return [it["writer"] for it in (member, member["nonpublic"]) if it]
def handover(op):  # to whom an op hands its log over, if the new keys have signed that they follow it
    kind, new = statement(op)
    proofs = [(unb64u(it["jwk"]["x"]), it) for it in (new, new["nonpublic"]) if it] if kind == "handover" else []
    message = b"digitalagentur-handover/1\n" + op.writer.encode()
    is_proved = all(log_of(x) == it["writer"] and is_signed(x, unb64u(it["proof"]), message) for x, it in proofs)
    return new if proofs and is_proved else None
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
        log = next((it.writer for it in segments if self.is_registry(it)), None)
        while log and log not in self.chain:
            told = [statement(op) for op in self.ops.values() if op.writer == log and op.n]
            end = next((at for at, (kind, _) in enumerate(told, 1) if kind == "root"), None)
            self.chain, self.said = [*self.chain, log], self.said + told[:end]
            log = log_of(unb64u(told[end - 1][1]["jwk"]["x"]), True) if end else None
        self.members = [(at, it.get("to", it)) for at, it in self.tells("member", "rotate")]
        ended = self.tells("revoke", "rotate")
        self.ends = {it["writer"]: (it["lastSeq"], it["lastHash"]) for _, it in sorted(ended, key=lambda it: -it[1]["lastSeq"])}
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
    def is_registry(self, it): return it.is_registry and (it.writer in self.chain or base32(sha(it.key)).startswith(self.root))
    def may_follow(self, it):  # whether the registry may yet go on in this log: its key, or who took its place, coordinates
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
        if it.writer not in self.logs or self.is_over(it): return "revoked" if it.writer in self.logs else "unknown-writer"
        at, (_, site, it.site) = self.position(it, it.segment.reg), self.logs[it.writer]
        it.role, it.body = [(m["role"], m["body"]) for since, m in self.members if m["writer"] == site and since <= at][-1]
        it.rules = [policy["rules"] for since, policy in [(0, POLICY), *self.tells("policy")] if since <= at][-1]
        tops = {log: self.at(log, *place) for log, place in it.segment.seen.items()}  # none behind the end of its log (§3)
        seen = {log: top.path[:top.n] for log, top in tops.items() if top and not self.is_ended(top)}
        it.seen = {**seen, it.writer: it.path[:it.n - 1]}
        it.row, key = f"{it.e}:{it.id}", KEYS.get(it.e, [])
        return "wrong-id" if it.set.keys() & key and natural_id(it.e, map(it.set.get, key)) != it.id else None
    def stamp(self, op):  # milliseconds, put right if the clock was wrong, and counter
        shifts = [it["shiftMs"] for _, it in self.tells("clock") if it["writer"] == op.writer and it["from"] <= op.n <= it["to"]]
        return max(0, int(op.t.split("-")[0]) + [0, *shifts][-1]), int(op.t.split("-")[1])
    def verdict(self, it, kept, frozen):  # §6, What becomes of a segment: the first line that holds
        here = [op for op in map(functools.partial(self.at, it.writer), itertools.count(it.of - 1), it.hashes) if op]
        before, last = self.at(it.writer, it.of - 1, it.hashes[0]), max(n for writer, n, _ in self.ops if writer == it.writer)
        regs, is_log = [other.reg for other in self.segments if it.hashes[0] in other.hashes[1:]], not it.is_registry
        is_other = not is_log and not self.is_registry(it)
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
    def verdicts(self, pool, frozen):  # of segments in their order
        kept, waits = {it.name for it in self.segments}, {}
        for it in sorted(pool, key=lambda it: (not it.is_registry, it.writer, it.of, it.hashes[-1])):
            verdict = self.verdict(it, kept, frozen)
            first = waits.get(it.writer, verdict)  # what waits behind one that waits for a person or a program waits for them too
            verdict = first if verdict == ["held", "gap"] or (verdict[0] == "held" and not first[1]) else verdict
            is_lasting = verdict == ["needs-newer-app", None] or (verdict == ["held", "frozen"] and first[1])
            waits.update({it.writer: verdict} if is_lasting else {})
            kept |= {it.name} if verdict[0] not in ("refused", "new", "fork") else set()
            yield it, verdict

# Which ops count (§11)
def natural_id(entity, values):  # §2
    texts = ("" if it is None else it if isinstance(it, str) else canonical(it) for it in values)
    name = "/".join([entity, *(urllib.parse.quote(text, safe="!~*'()") for text in texts)])
    return str(uuid.uuid5(uuid.UUID("7b0d3f0a-51c4-5f0e-9a35-2f4e6d1c8b90"), name))
def proves(id, writer):  # whether the id of a row says that this writer created it (§2)
    digits = id.replace("-", "")
    return digits[12] == "7" and sha(f"digitalagentur-row/1\n{writer}\n{digits[:22]}".encode()).hex()[:10] == digits[22:]
def place(dot): return dot.rsplit(".", 1)[0], int(dot.rsplit(".", 1)[1])
def text(it, field): return [it.set[field]] if isinstance(it.set.get(field), str) and it.set[field] else []
def objects(facts, kind, subject): return {it[2] for it in facts if it[:2] == (kind, subject)}
def owners(ops):  # bodies that own a row
    claims = [(it, body) for it in ops for body in text(it, "ownerBodyId")]
    proved = [it for it, _ in claims if proves(it.id, it.site)]
    def is_first(it):
        others = {other.dot for other, body in claims if body != it.body}
        return not it.p.get("ownerBodyId") and others.isdisjoint(dot for dots in it.seen.values() for dot in dots)
    is_creation = lambda it: it in proved if proved else is_first(it)
    return {body for it, body in claims if it.role == "coordination" or (body == it.body and is_creation(it))}
def refusal(it, facts):  # why an op does not count, by what is known of its row
    if it.role == "coordination": return None
    if it.e == "site": return None if it.id == natural_id("site", [it.writer]) else "not-yours"
    rules = [rule for rule in it.rules[it.role] if rule["entities"] == "*" or it.e in rule["entities"]]
    rules = {rule["rows"] for rule in rules if it.e not in rule.get("except", [])}
    grants = {(kind, project, it.body) for kind in ("lead", "partner") for project in objects(facts, "project", it.row)}
    may = {"any", *("project" for _ in grants & facts), *(kind for kind in ("own", "body") if (kind, it.row, it.body) in facts)}
    is_catalogue = it.e in POLICY["rules"]["implementation"][0]["except"]
    return None if rules & may else "not-yours" if rules else "catalogue" if is_catalogue else "role"
def consequences(it, facts):  # what follows from an op that counts
    is_free, is_partner = it.role == "coordination", it.e == "projectBody"
    is_principal, rows = is_free or ("own", it.row, it.body) in facts, objects(facts, "project", it.row)
    gives = {project for project in rows if is_free or ("lead", project, it.body) in facts}
    works = is_partner and it.set.get("role") in ("lead", "partner", "pilot")
    return {*(("project", it.row, project) for project in text(it, "projectId")),
            *(("body", it.row, body) for field in ("bodyId", "leadBodyId") for body in text(it, field) if is_principal),
            *(("lead", it.id, body) for body in text(it, "leadBodyId") if is_principal and it.e == "project"),
            *(("named", it.row, body) for body in text(it, "bodyId") if is_partner),
            *(("partner", project, body) for project in gives for body in objects(facts, "named", it.row) if works)}
def judged(store):  # the ops that count, once for each segment they stand in, and by dot why others do not
    words = [(it["entity"], it["id"], it) for _, it in store.tells("erase")]
    erased = {(*row, log[:16], n) for *row, it in words for log, n in map(place, it["dots"])}
    up_to = dict(sorted(((*row, log[:16]), n) for *row, it in words for log, n in it.get("upTo", {}).items()))  # highest last
    ops = [it for segment in store.segments if not segment.is_registry for it in segment.ops if it.set and it.e != "adm"]
    is_erased = lambda *op: op in erased or op[3] <= up_to.get(op[:3], 0)
    why = {it: store.stand(it) for it in ops if not is_erased(it.e, it.id, it.writer, it.n)}
    good = [it for it in why if not why[it]]
    facts = {("own", it.row, body) for it in good for body in owners([other for other in good if other.row == it.row])}
    facts |= {("lead", row[8:], body) for _, row, body in facts if row.startswith("project:")}
    facts, before = facts | {("project", it.row, it.id) for it in good if it.e == "project"}, None
    while facts != before:
        before, facts = facts, facts.union(*(consequences(it, facts) for it in good if not refusal(it, facts)))
    why.update((it, refusal(it, facts)) for it in good)
    counted = {it.dot for it in why if not why[it]}
    refused = sorted(((it.dot, why[it]) for it in why if it.dot not in counted), reverse=True)
    return [it for it in why if not why[it]], dict(refused)

# Registers and what follows from them (§3, §8)
def state(store):
    (counted, refused), written, gone, rows, total = judged(store), {}, set(), {}, 0
    for it, field, value in ((it, *pair) for it in counted for pair in it.set.items()):
        (_, known), named = written.get((it.row, field, it.dot), (None, {})), it.p.get(field, [])
        places = map(place, [named] if isinstance(named, str) else named)
        gone |= {(it.row, field, dot) for log, n in places for dot in it.seen.get(log, [])[n - 1:n]}
        if field == "_del" and isinstance(value, dict):
            seen = (dot for log, n in value.items() if type(n) is int and n > 0 for dot in it.seen.get(log, [])[:n])
            value = dict(sorted([*known.items(), *map(place, seen)], key=lambda it: it[1]))
        written[it.row, field, it.dot] = (store.stamp(it), it.dot), value
    for row, field, dot in sorted(written.keys() - gone):
        rows.setdefault(row, {}).setdefault(field, {})[dot] = written[row, field, dot]
    for row, fields in rows.items():
        lives = {field: [[dot, "%d-%d" % key[0], value] for dot, (key, value) in live.items()] for field, live in fields.items()}
        leaf = sha(row.replace(":", "\n").encode(), b"\n", canonical({field: {"live": lives[field]} for field in lives}).encode())
        total += int.from_bytes(leaf, "little")
    views = {row: view(fields) for row, fields in rows.items()}
    return {"refused": [{"dot": dot, "reason": refused[dot]} for dot in sorted(refused, key=place)],
            **{name: {row: it[name] for row, it in views.items() if it[name]} for name in ("registers", "shown", "conflicts")},
            "hidden": [row for row, it in views.items() if it["hidden"]], "digest": b64u((total % 2**256).to_bytes(32, "little"))}
def view(fields):  # of one row: what is live, what is shown of different values, what waits for a person, whether it is deleted
    deletions = {dot: value for dot, (_, value) in fields.get("_del", {}).items() if isinstance(value, dict)}
    others = [place(dot) for live in fields.values() for dot in live if dot not in deletions]
    is_hidden = any(all(seen.get(log, 0) >= n for log, n in others) for seen in deletions.values())
    values = {field: {canonical(value) for _, value in live.values()} for field, live in fields.items() if field != "_del"}
    differing = [field for field in values if len(values[field]) > 1]
    return {"registers": {field: {dot: value for dot, (_, value) in live.items()} for field, live in fields.items()},
            "shown": {field: shown(fields[field]) for field in differing}, "hidden": is_hidden,
            "conflicts": [] if is_hidden else sorted([*differing, *["_del"][:len(deletions)]])}
def by_size(a, b):
    if not {type(a), type(b)} <= {int, float}: a, b = (it if isinstance(it, str) else canonical(it) for it in (a, b))
    return (a > b) - (a < b)
def shown(live):  # by policy
    values, size = [value for _, value in sorted(live.values(), key=lambda it: it[0])][::-1], functools.cmp_to_key(by_size)
    written, is_true = [it for it in values if it is not None], any(it is True for it in values)
    return {"ask": values[0], "auto": values[0], "max": max(written, key=size), "min": min(written, key=size),
            "any-true": is_true or values[0]}
def read_all(root, files):  # what becomes of the segments of each file (§6), and the state after the last
    store, waiting, read, names = Store(root.replace("-", ""), []), [], [], ("writer", "from", "to", "verdict", "why")
    for file in files:
        done, fault, offered, frozen = [], None, [], {op.writer for op in store.ops.values() if "~" in op.log}
        try: offered = segments_of(file.read_bytes())
        except (Fault, EOFError, OSError, zlib.error) as error:  # the others: it breaks off, or is damaged as a packed file
            fault = dict(zip(("code", "line"), error.args if isinstance(error, Fault) else ("truncated", 1)))
        pool = waiting + offered
        while first := next((it for it in store.verdicts(pool, frozen) if it[1][0] in ("new", "fork")), None):
            done, pool = [*done, first], [it for it in pool if it is not first[0]]
            store = Store(store.root, [*store.segments, first[0]])
        done += store.verdicts(pool, frozen)
        waiting = [it for it, (verdict, _) in done if verdict not in ("new", "fork", "known", "refused")]
        rows = [(it.writer, it.of, it.to, *verdict) for it, verdict in done if it in offered or verdict[0] in ("new", "fork")]
        told = [dict(zip(names, row)) for row in sorted(rows, key=lambda row: row[:4])]
        read.append({"file": file.name, "fault": fault, "segments": told})
    return {"read": read, **state(store)}
def check(folder):
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    found = read_all(expected["root"], [folder / it["file"] for it in expected["read"]])
    wrong = [name for name in found if canonical(found[name]) != canonical(expected[name])]
    print(f"{folder.name}: " + (f"DIFFERS in {', '.join(wrong)}" if wrong else "as expected"))
    return not wrong
if __name__ == "__main__":
    option, *rest = sys.argv[1:] or [""]
    if option == "--check" and len(rest) == 1:
        sys.exit(not all([check(it.parent) for it in sorted(pathlib.Path(rest[0]).glob("*/expected.json"))] or [False]))
    if option != "--root" or len(rest) < 2: sys.exit(__doc__)
    print(json.dumps(read_all(rest[0], [pathlib.Path(it) for it in rest[1:]]), ensure_ascii=False, indent=1))
