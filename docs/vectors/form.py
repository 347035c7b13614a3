"""The form of a bundle file: its elements, and the segments of a file that is sound (§4 to §7)."""
import decimal, gzip, io, itertools, json, pathlib, re, types
from signatures import b64u, is_signed, log_of, sha, unb64u
MODEL = json.loads((pathlib.Path(__file__).parent / "model.json").read_text("utf-8"))

class Fault(Exception): """A damaged file: code and line (§6)."""
class Thing(types.SimpleNamespace):  # a segment with its header, or an op in a segment; equal to nothing but itself
    __eq__, __hash__ = object.__eq__, object.__hash__
def need(at, **holds):  # the first of these that does not hold is the fault of this line
    for code in (code for code, it in holds.items() if not it): raise Fault(code.replace("_", "-"), at)

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
             data_after_end=not raw or more is not None,
             not_a_bundle=raw == b"[" if at == 1 else raw != b"]" or not more)
        if raw == b"]": more = None
        elif at > 1 and more is not None:
            need(at if raw else at - 1, truncated=not is_cut)
            need(at, data_after_end=more)
            more, line = line.endswith(","), line.removesuffix(",")
            yield at, line, parsed(line, at)
    need(1, truncated=more is None)
def fits(value, form):  # whether every member has its exact form
    texts = {name: json.dumps(it, separators=(",", ":")) for name, it in value.items()}
    return all(re.fullmatch(it, texts.get(name, "")) for name, it in MODEL["forms"][form].items())
def is_op(op, n):  # whether an element is op `n`, with its body or without
    if "e" not in op: return fits(op, "gone") and op["n"] == n
    is_right = fits(op, "op") and fits({"names": [*op["set"]]}, "set")
    return is_right and op["n"] == n and 1 <= op["x"] <= n and op["p"].keys() <= op["set"].keys()
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
            is_same = end["sha256"] == b64u(digest)
            need(at, count=end["lines"] == len(lines), checksum=is_same, signature=is_signed(*signed))
        elif it is None:
            is_right = fits(value, "segment") and 0 < value["from"] <= value["to"] < value["from"] + 2_000_000
            need(at, segment_header=is_right)
            it = Thing(**{**value, "line": line, "ops": [], "of": value["from"], "hashes": [value["prev"]],
                          "key": keys.get(value["writer"], b""), "is_registry": value.get("class") == "registry"})
            need(at, unknown_key=it.writer in keys, key_mismatch=log_of(it.key, it.is_registry) == it.writer)
        elif len(it.ops) <= it.to - it.of:
            need(at, op=is_op(value, it.of + len(it.ops)))
            body = {name: value[name] if "e" in value else None for name in ("e", "id", "p", "set", "t")}
            need(at, too_large=all(len(canonical(field).encode()) <= 2**18 for field in (body["set"] or {}).values()))
            leaf, before = sha(line.encode()) if "e" in value else unb64u(value["leaf"]), it.hashes[-1]
            it.hashes.append(b64u(sha(unb64u(before), leaf)))
            more = {"segment": it, "writer": it.writer, "leaf": leaf, "before": before, "hash": it.hashes[-1]}
            it.ops.append(Thing(n=value["n"], **body, **more))
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

# What ops say of members (§11), and of the keys that go on with a log (§12)
def statement(op):  # what an op says of members: kind and value
    kind, value = [*op.set.items()][0] if op.e == "adm" and len(op.set) == 1 else (None, None)
    is_right = kind in MODEL["statements"] and isinstance(value, dict) and fits(value, kind)
    return (kind, value) if is_right and (kind != "rotate" or fits(value["to"], "member")) else (None, {})
def logs_of(member): return [it["writer"] for it in (member, member["nonpublic"]) if it]
def handover(op):  # to whom an op hands its log over, if the new keys have signed that they follow it
    kind, new = statement(op)
    proofs = [(unb64u(it["jwk"]["x"]), it) for it in (new, new["nonpublic"]) if it] if kind == "handover" else []
    message = b"digitalagentur-handover/1\n" + op.writer.encode()
    is_proved = all(log_of(x) == it["writer"] and is_signed(x, unb64u(it["proof"]), message) for x, it in proofs)
    return new if proofs and is_proved else None
