"""What a browser knows a file by."""

from base64 import b64encode
from hashlib import sha256


def sri(content: bytes) -> str:
    """Return the digest in the words of Subresource Integrity, as ``fetch`` takes it."""
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"
