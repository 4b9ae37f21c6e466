"""The code on a poster, which a phone's camera reads as an address."""

import segno

HERE = "http://localhost:8000"
"""Where ``make serve`` serves: the address of a site that was built without one."""


def code(address: str) -> str:
    """Return an address as a QR code in SVG, black on white, with the quiet zone it needs."""
    made: str = segno.make(address, error="m", micro=False).svg_inline(
        border=4, omitsize=True, light="#fff", svgclass="qr", lineclass=None
    )
    return made
