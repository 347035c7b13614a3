"""Hashes and signatures of bundle files (§2, §5), and how their bytes are written as text."""
import base64, functools, hashlib, os
try:  # where the package is missing, or READER_PURE is set, signatures are checked by the code below
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey as Key
except ImportError: Key = None
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P)

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
        numbers = hashlib.sha512(signature[:32] + key + message).digest(), signature[32:]
        h, s = (int.from_bytes(it, "little") for it in numbers)
        a, b = plus(point(signature[:32]), times(h % ORDER, point(key))), times(s, point(b"\x58" + b"\x66" * 31))
        return len(signature) == 64 and s < ORDER and all((a[i] * b[2] - b[i] * a[2]) % P == 0 for i in (0, 1))
    except Exception: return False  # no key, no point, or InvalidSignature, which only the package can name
def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def base32(data): return base64.b32encode(data).decode().lower()
def b64u(data): return base64.urlsafe_b64encode(data).decode().rstrip("=")
def unb64u(text):  # nothing if the text is not exactly what is written for some bytes
    data = base64.urlsafe_b64decode(text + "==") if len(text) % 4 != 1 else b""
    return data if b64u(data) == text else b""
def log_of(key, is_registry=False): return base32(sha(b"digitalagentur-registry/1\n" * is_registry, key))[:16]
