"""Ed25519 signatures: by the package `cryptography` if it is there and READER_PURE is not set, else by this code."""
from __future__ import annotations
import hashlib, os

P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

def add(a: tuple, b: tuple) -> tuple:
    """Sum of two points of edwards25519 in extended coordinates (RFC 8032 §5.1.4)."""
    m, n = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0])
    c, d = 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    e, f, g, h = n - m, d - c, d + c, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(number: int, a: tuple) -> tuple:
    total = (0, 1, 1, 0)
    for bit in bin(number)[2:]:
        total = add(total, total)
        total = add(total, a) if bit == "1" else total
    return total

def point(data: bytes) -> tuple:
    """Decodes a point (RFC 8032 §5.1.3); ValueError if it is none."""
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        raise ValueError("no point")
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P

def is_signed(key: bytes, signature: bytes, *parts: bytes) -> bool:
    """Ed25519 (RFC 8032 §5.1.7) over the parts one after the other."""
    message = b"".join(parts)
    if len(key) != 32 or len(signature) != 64:
        return False
    try:
        if "READER_PURE" not in os.environ:
            from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
            Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
            return True
    except ImportError:
        pass
    except Exception:  # InvalidSignature, which cannot be named where the package is missing
        return False
    try:
        a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = times(s, point(b"\x58" + b"\x66" * 31)), add(r, times(h, a))
    return s < ORDER and all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))
