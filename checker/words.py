"""The words of the contract: audiences, channels and circumstances, each spelled once."""

AUDIENCES = ("staff", "pupils", "parents")

CHANNELS = (
    "official",
    "school-page-comment",
    "personal",
    "class-group",
    "community",
    "private",
)

CIRCUMSTANCES = (
    "photo-own-child",
    "photo-other-child",
    "photo-permission",
    "photo-adult",
    "screenshot-of-school-message",
    "to-pupil",
    "pupil-is-family",
    "teaching-time",
    "school-wifi",
    "work-email-on-profile",
    "not-authorised",
    "new-school-account",
    "shared-login",
    "press-enquiry",
)


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Return what to say after an unknown word: the nearest known one, or all of them."""
    from difflib import get_close_matches  # noqa: PLC0415 (a start need not wait for it)

    close = get_close_matches(word, known, n=1, cutoff=0.5)
    return f'did you mean "{close[0]}"?' if close else f"expected one of {', '.join(known)}"
