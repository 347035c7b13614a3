"""A second reader of bundles, written from docs/bundle-format.md alone (§: its sections). Python 3.9, no packages.
    python3 reader.py --root FINGERPRINT FILE…    verdicts, refused ops, registers and digest as JSON
    python3 reader.py --check FOLDER              reads every vector in FOLDER; exit status 1 on any difference
It opens no sealed files, keeps nothing on disk, shows texts unmerged, and thaws no frozen writer."""
import functools, json, pathlib, sys, zlib
sys.dont_write_bytecode = True  # folders beside this file are vectors
from form import Fault, MODEL, canonical, segments_of
from members import Store, natural_id
from signatures import b64u, sha

# Which ops count (§11)
def proves(id, writer):  # whether the id of a row says that this writer created it (§2)
    digits = id.replace("-", "")
    proof = sha(f"digitalagentur-row/1\n{writer}\n{digits[:22]}".encode()).hex()[:10]
    return digits[12] == "7" and digits[22:] == proof
def place(dot): return dot.rsplit(".", 1)[0], int(dot.rsplit(".", 1)[1])
def text(it, field): return [it.set[field]] if isinstance(it.set.get(field), str) and it.set[field] else []
def objects(facts, kind, subject): return {it[2] for it in facts if it[:2] == (kind, subject)}
def owners(ops):  # bodies that own a row
    claims = [(it, body) for it in ops for body in text(it, "ownerBodyId")]
    proved = [it for it, _ in claims if proves(it.id, it.site)]
    def is_first(it):
        others = {other.dot for other, body in claims if body != it.body}
        return not it.p.get("ownerBodyId") and others.isdisjoint(dot for dots in it.seen.values() for dot in dots)
    return {body for it, body in claims if it.role == "coordination" or
            (body == it.body and (it in proved if proved else is_first(it)))}
def refusal(it, facts):  # why an op does not count, by what is known of its row
    if it.role == "coordination": return None
    if it.e == "site": return None if it.id == natural_id("site", [it.writer]) else "not-yours"
    rules = [rule for rule in it.rules[it.role] if rule["entities"] == "*" or it.e in rule["entities"]]
    rules = {rule["rows"] for rule in rules if it.e not in rule.get("except", [])}
    grants = {(kind, project, it.body) for kind in ("lead", "partner") for project in objects(facts, "project", it.row)}
    may = {"any", *(kind for kind in ("own", "body") if (kind, it.row, it.body) in facts)}
    may |= {"project"} if grants & facts else set()
    return None if rules & may else "not-yours" if rules else "catalogue" if it.e in MODEL["catalogues"] else "role"
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
    up_to = dict(sorted(((*row, log[:16]), n) for *row, it in words for log, n in it.get("upTo", {}).items()))
    ops = (it for segment in store.segments if not segment.is_registry for it in segment.ops if it.set)
    kept = (it for it in ops if it.e != "adm" and (it.e, it.id, it.writer, it.n) not in erased)
    why = {it: store.stand(it) for it in kept if it.n > up_to.get((it.e, it.id, it.writer), 0)}
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
        registers = {field: {"live": [[dot, "%d-%d" % stamp, value] for dot, ((stamp, _), value) in live.items()]}
                     for field, live in fields.items()}
        leaf = sha(row.replace(":", "\n").encode(), b"\n", canonical(registers).encode())
        total += int.from_bytes(leaf, "little")
    views, names = {row: view(fields) for row, fields in rows.items()}, ("registers", "shown", "conflicts")
    return {"refused": [{"dot": dot, "reason": refused[dot]} for dot in sorted(refused, key=place)],
            **{name: {row: views[row][name] for row in rows if views[row][name]} for name in names},
            "hidden": [row for row, it in views.items() if it["hidden"]],
            "digest": b64u((total % 2**256).to_bytes(32, "little"))}
def view(fields):  # of one row: what is live and shown, what waits for a person, whether it is deleted
    deletions = {dot: value for dot, (_, value) in fields.get("_del", {}).items() if isinstance(value, dict)}
    others = [place(dot) for live in fields.values() for dot in live if dot not in deletions]
    is_hidden = any(all(seen.get(log, 0) >= n for log, n in others) for seen in deletions.values())
    texts = {field: {canonical(value) for _, value in live.values()} for field, live in fields.items()}
    differing = [field for field in texts if field != "_del" and len(texts[field]) > 1]
    return {"registers": {field: {dot: value for dot, (_, value) in live.items()} for field, live in fields.items()},
            "shown": {field: shown(fields[field]) for field in differing}, "hidden": is_hidden,
            "conflicts": [] if is_hidden else sorted([*differing, *["_del"][:len(deletions)]])}
def by_size(a, b):
    if not {type(a), type(b)} <= {int, float}: a, b = (it if isinstance(it, str) else canonical(it) for it in (a, b))
    return (a > b) - (a < b)
def shown(live):  # by policy
    values = [value for _, value in sorted(live.values(), key=lambda it: it[0], reverse=True)]
    size = functools.cmp_to_key(by_size)
    written, is_true = [it for it in values if it is not None], any(it is True for it in values)
    return {"ask": values[0], "auto": values[0], "max": max(written, key=size), "min": min(written, key=size),
            "any-true": is_true or values[0]}
def read_all(root, files):  # what becomes of the segments of each file (§6), and the state after the last
    store, waiting, read, names = Store(root.replace("-", ""), []), [], [], ("writer", "from", "to", "verdict", "why")
    for file in files:
        done, fault, offered, frozen = [], None, [], {op.writer for op in store.ops.values() if "~" in op.log}
        try: offered = segments_of(file.read_bytes())
        except (Fault, EOFError, OSError, zlib.error) as error:  # what is packed is damaged
            fault = dict(zip(("code", "line"), error.args if isinstance(error, Fault) else ("truncated", 1)))
        pool = waiting + offered
        while first := next((it for it in store.verdicts(pool, frozen) if it[1][0] in ("new", "fork")), None):
            done, pool = [*done, first], [it for it in pool if it is not first[0]]
            store = Store(store.root, [*store.segments, first[0]])
        done += store.verdicts(pool, frozen)
        waiting = [it for it, (verdict, _) in done if verdict not in ("new", "fork", "known", "refused")]
        told = [(it, verdict) for it, verdict in done if it in offered or verdict[0] in ("new", "fork")]
        rows = sorted(((it.writer, it.of, it.to, *verdict) for it, verdict in told), key=lambda row: row[:4])
        read.append({"file": file.name, "fault": fault, "segments": [dict(zip(names, row)) for row in rows]})
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
