"""What a browser knows a file by."""

from base64 import b64encode
from hashlib import sha256


def sri(content: bytes) -> str:
    """Return the digest in the words of Subresource Integrity, as ``fetch`` takes it."""
    return sri_of(sha256(content).hexdigest())


def sri_of(digest: str) -> str:
    """Return a SHA-256 digest in those words."""
    return f"sha256-{b64encode(bytes.fromhex(digest)).decode()}"
