"""The form of a bundle file and its verification (docs/bundle-format.md §4 to §7)."""
from __future__ import annotations
import base64, gzip, hashlib, json, re
from decimal import Decimal
from itertools import accumulate
from typing import Any, Iterator
from ed25519 import is_signed

LOG, SEQ, HASH, WRITER = '"[a-z2-7]{16}(~[a-z2-7]{8})?"', "(0|[1-9][0-9]{0,15})", '"[A-Za-z0-9_-]*"', '"[a-z2-7]{16}"'
DOT, TEXTS = LOG[:-1] + r'\.[1-9][0-9]{0,14}"', r"\[.*\]"
NAME = '"(?!(__proto__|constructor|prototype)")[a-z_][A-Za-z0-9_]{0,63}"'
UUID, AT = '"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"', rf"\[{SEQ},{HASH}\]"
PLACES, FORM = rf"\{{({LOG}:{AT},?)*\}}", dict(crit=TEXTS, v="1")
# §4: what the canonical text of each member looks like.
HEADER = dict(FORM, app='".*"', at='"[0-9T:.+Z-]+"', bundle=UUID, digest=HASH, fmt='"digitalagentur-bundle"', heads=PLACES,
              keys=rf'\{{({WRITER}:\{{"crv":"Ed25519","kty":"OKP","x":{HASH}\}},?)+\}}', reg=AT, segs=SEQ, sender=WRITER,
              to=r"\[.+\]", vv=rf"\{{({LOG}:{SEQ},?)*\}}")
SEGMENT = {**FORM, "class": '(null|"registry"|"nonpublic_session")', "fmt": '"digitalagentur-segment"', "from": SEQ,
           "prev": HASH, "reg": SEQ, "schema": SEQ, "seen": PLACES, "to": SEQ, "writer": WRITER}
OP = dict(e=NAME, id=UUID, n=SEQ, x=SEQ, u='".*"', t=r'"(0|[1-9]\d{0,15})-(0|[1-9]\d{0,8})"', set=rf"\{{{NAME}:.*\}}",
          p=rf"\{{({NAME}:({DOT}|\[{DOT}(,{DOT})+\]),?)*\}}")
TAIL, END = dict(hash=HASH, ops=SEQ, sig=HASH), dict(end='"digitalagentur-bundle"', lines=SEQ, sha256=HASH, sig=HASH)

class Fault(Exception):
    """A damaged file: code and line (§6)."""

def need(holds: Any, code: str, at: int) -> None:
    if not holds:
        raise Fault(code, at)

def fits(value: dict, members: dict[str, str]) -> bool:
    return all(re.fullmatch(pattern, canonical(value.get(name))) for name, pattern in members.items())

def sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()

def b64u(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")

def unb64u(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "==") if len(text) % 4 != 1 else b""

def base32(data: bytes) -> str:
    return base64.b32encode(data).decode().lower().rstrip("=")

def log_of(jwk: dict, of_registry: bool = False) -> str:
    """The id of the log of a key (§2)."""
    return base32(sha(b"digitalagentur-registry/1\n" if of_registry else b"", unb64u(jwk["x"])))[:16]

def canonical(value: Any) -> str:
    """RFC 8785."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if not isinstance(value, float):
        return json.dumps(value, ensure_ascii=False)
    if 1e-6 <= abs(value) < 1e21:
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    return re.sub(r"e([+-])0*", r"e\1", repr(value))

def parsed(line: bytes, at: int) -> dict:
    """The element of a line: a canonical object within the limits (§7)."""
    whole = lambda text: int(text) if len(text) < 18 and abs(int(text)) < 2**53 else float(text)
    need(len(line) <= 2**20, "line-too-long", at)
    try:
        text = line.decode()
        depth = accumulate((c in "[{") - (c in "]}") for c in re.sub(r'"(?:[^"\\]|\\.)*"?', "", text))
        need(max(depth, default=0) <= 16, "too-deep", at)
        value = json.loads(text, parse_int=whole, parse_constant=int)
    except ValueError as error:
        raise Fault("not-utf8" if isinstance(error, UnicodeDecodeError) else "not-json", at) from None
    need(isinstance(value, dict), "not-an-object", at)
    need(canonical(value) == text, "not-canonical", at)
    return value

def elements(data: bytes) -> Iterator[tuple[int, bytes, dict]]:
    """Line number, text and value of each element (§4)."""
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    need(lines[0].rstrip(b"\r") == b"[", "not-a-bundle", 1)
    more, end = True, len(lines) if lines[-1] else len(lines) - 1
    for at, line in enumerate((raw.removesuffix(b"\r") for raw in lines[1:end]), 2):
        if line == b"]":
            need(not more, "not-a-bundle", at)
            rest = next((number for number, raw in enumerate(lines[at:], at + 1) if raw.rstrip(b"\r")), 0)
            return need(rest == 0, "data-after-end", rest)
        need(at < len(lines), "truncated", at)
        need(more, "data-after-end", at)
        more, line = line.endswith(b","), line.removesuffix(b",")
        yield at, line, parsed(line, at)
    raise Fault("truncated", end)

class Segment:
    """A verified segment. `ops`: `None` where a body was taken out; `hashes`: of its chain, beginning with `prev`."""
    def __init__(self, read: Iterator, first: tuple, keys: dict[str, dict]) -> None:
        at, self.line, self.header = first
        need(fits(self.header, SEGMENT) and 1 <= self.header["from"] <= self.header["to"], "segment-header", at)
        self.writer, self.of, self.to, self.reg = (self.header[name] for name in ("writer", "from", "to", "reg"))
        need(self.writer in keys, "unknown-key", at)
        self.jwk, self.is_registry = keys[self.writer], self.header.get("class") == "registry"
        need(log_of(self.jwk, self.is_registry) == self.writer, "key-mismatch", at)
        self.leaves, self.ops, self.hashes = [], [], [unb64u(self.header["prev"])]
        for n in range(self.of, self.to + 1):
            at, text, op = following(read, at)
            is_gone = isinstance(op.get("leaf"), str) and "e" not in op
            is_op = fits(op, OP) and 1 <= op["x"] <= n and op["p"].keys() <= op["set"].keys()
            need(op.get("n") == n and (is_gone or is_op), "op", at)
            self.ops.append(None if is_gone else op)
            self.leaves.append(unb64u(op["leaf"]) if is_gone else sha(text))
            self.hashes.append(sha(self.hashes[-1], self.leaves[-1]))
        at, _, tail = following(read, at)
        need(fits(tail, TAIL), "segment-tail", at)
        need(tail["ops"] == len(self.ops), "count", at)
        need(tail["hash"] == b64u(self.hashes[-1]), "chain", at)
        signed = (b"digitalagentur-segment/1\n", sha(self.line), self.hashes[-1])
        need(is_signed(unb64u(self.jwk["x"]), unb64u(tail["sig"]), *signed), "signature", at)

def following(read: Iterator, at: int) -> tuple[int, bytes, dict]:
    """The next element; that there is none is a fault."""
    element = next(read, None)
    need(element, "truncated", at)
    return element

def segments_of(data: bytes) -> list[Segment]:
    """Verifies a whole file in the order of §6; raises Fault."""
    data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    before: list[bytes] = []
    def noted() -> Iterator[tuple[int, bytes, dict]]:
        for at, line, value in elements(data):
            yield at, line, value
            before.append(line + b"\n")
    read, segments = noted(), []
    at, _, header = following(read, 1)
    is_ours = header.get("fmt") == "digitalagentur-bundle"
    need(not (is_ours and type(header.get("v")) is int and header["v"] > 1), "newer-format", at)
    need(fits(header, HEADER), "header", at)
    need(header["crit"] == [], "newer-format", at)
    keys: dict[str, dict] = header["keys"]
    need(all(log in (log_of(key), log_of(key, True)) for log, key in keys.items()), "key-mismatch", at)
    need(header["sender"] in keys, "unknown-key", at)
    at, _, end = first = following(read, at)
    while "end" not in end:
        segments.append(Segment(read, first, keys))
        at, _, end = first = following(read, at)
    need(len(segments) == header["segs"], "count", at)
    need(fits(end, END), "checksum", at)
    need(end["lines"] == len(before), "count", at)
    digest = sha(*before)
    need(end["sha256"] == b64u(digest), "checksum", at)
    sender = unb64u(keys[header["sender"]]["x"])
    need(is_signed(sender, unb64u(end["sig"]), b"digitalagentur-bundle/1\n", digest), "signature", at)
    extra = next(read, None)
    need(extra is None, "data-after-end", extra and extra[0])
    return segments
