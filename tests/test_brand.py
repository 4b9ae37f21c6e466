"""A site's own colours can be read, its logo is small, and both come from the settings alone."""

from pathlib import Path

import pytest

from plugins.brand import read_brand
from plugins.brand.colour import INKS, LEAST, Paper, contrast, palette, readable
from plugins.policies.errors import ContentError

ROOT = Path(__file__).parent.parent
THEME = ROOT / "theme"
PAPERS = Paper.from_sheet((THEME / "static" / "style.css").read_text("utf-8"))
COLOURS = ("#17616a", "#7a1f3d", "#123", "#ffcc00", "#00ff00", "#808080", "#fff", "#000")


def messages(content: Path, **settings: str) -> list[str]:
    with pytest.raises(ContentError) as raised:
        read_brand({"PATH": str(content), **settings}, THEME)
    return [str(fault) for fault in raised.value.faults]


def test_contrast_is_that_of_wcag() -> None:
    """Known pairs: black on white has 21; #767676 is the lightest grey that passes on white."""
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#777777", "#ffffff") < LEAST


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("colour", COLOURS)
def test_the_nearest_colour_named_can_be_read_on_everything(colour: str, paper: Paper) -> None:
    """On the page, on a card, on its own tint, and with words of one ink on a button."""
    found = readable(colour, paper)
    assert all(contrast(found, ground) >= LEAST for ground in paper.grounds(found))
    assert max(contrast(found, ink) for ink in INKS) >= LEAST


def test_our_own_colours_pass_the_same_check() -> None:
    assert [readable(paper.accent, paper) for paper in PAPERS] == [each.accent for each in PAPERS]


def test_one_colour_makes_a_light_and_a_dark_scheme() -> None:
    schemes = palette("#7a1f3d", "", PAPERS)
    assert schemes
    for scheme, paper in zip(schemes, PAPERS, strict=True):
        assert contrast(scheme.accent, paper.paper) >= LEAST
        assert contrast(scheme.accent, scheme.on_accent) >= LEAST
    assert schemes[0].accent == "#7a1f3d"
    assert schemes[1].accent != "#7a1f3d"


def test_a_colour_hard_to_read_is_refused_with_the_nearest_that_is_not(tmp_path: Path) -> None:
    (message,) = messages(tmp_path, COLOUR="#ffcc00")
    assert message.startswith('pelicanconf.py: COLOUR "#ffcc00" is hard to read on the light page')
    nearest = message.split('"')[-2]
    assert read_brand({"PATH": str(tmp_path), "COLOUR": nearest}, THEME).colour == nearest


def test_each_scheme_is_checked(tmp_path: Path) -> None:
    (message,) = messages(tmp_path, COLOUR="#17616a", COLOUR_DARK="#17616a")
    assert 'COLOUR_DARK "#17616a" is hard to read on the dark page' in message


def test_what_is_no_colour_is_refused(tmp_path: Path) -> None:
    (message,) = messages(tmp_path, COLOUR="teal")
    assert message == (
        'pelicanconf.py: COLOUR "teal" is no colour that we can read; write it as "#17616a"'
    )
    assert "set COLOUR" in messages(tmp_path, COLOUR_DARK="#84cdd3")[0]


def test_a_logo_that_cannot_be_shown_is_refused(tmp_path: Path) -> None:
    (tmp_path / "heavy.png").write_bytes(bytes(20_001))
    (tmp_path / "logo.gif").write_bytes(b"GIF89a")
    assert "20 KB at most" in messages(tmp_path, LOGO="heavy.png")[0]
    assert "save it as .svg or .png" in messages(tmp_path, LOGO="logo.gif")[0]
    assert f"put it at {tmp_path.name}/none.svg" in messages(tmp_path, LOGO="none.svg")[0]


def test_colours_and_logo_are_written_beside_the_theme(tmp_path: Path) -> None:
    """In the style sheet that every page has anyway."""
    (tmp_path / "ours.svg").write_text("<svg/>")
    (tmp_path / "style.css").write_text("a {}\n")
    settings = {"PATH": str(tmp_path), "COLOUR": "#7a1f3d", "LOGO": "ours.svg"}
    brand = read_brand(settings, THEME)
    brand.write(tmp_path)
    css = (tmp_path / "style.css").read_text("utf-8")
    assert css.startswith("a {}\n")
    assert css.index("--accent: #7a1f3d") < css.index("prefers-color-scheme: dark")
    assert (tmp_path / "logo.svg").read_text() == "<svg/>"


def test_nothing_set_changes_nothing(tmp_path: Path) -> None:
    brand = read_brand({"PATH": str(tmp_path)}, THEME)
    assert (brand.content, brand.colour, brand.logo.name) == (b"", "#17616a", "favicon.svg")
