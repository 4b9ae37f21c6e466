"""The school's name is found as the policy prints it, and asked about where it says too little."""

import pytest

from plugins.importing.metadata import metadata


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (
            "ELM PARK INFANT and JUNIOR SCHOOLS www.elm.example",
            "Elm Park Infant and Junior Schools",
        ),
        ("ELM PARK PRIMARY SCHOOL", "Elm Park Primary School"),
        ("Elm Park Church of England Primary School", "Elm Park Church of England Primary School"),
    ],
)
def test_a_name_is_read_whole_in_small_letters_and_in_capitals(printed: str, name: str) -> None:
    """Joining words do not cut it in two."""
    found = metadata("elm-park", [printed, "Social media policy"], [], [])
    assert (found["Name"], found["Short_name"]) == (name, "Elm Park")


def test_a_name_that_says_only_which_sort_of_school_is_asked_about() -> None:
    """“Junior Schools” names none: a person is asked, and may still say yes."""
    found = metadata("elm-park", ["The Junior Schools", "Social media policy"], [], [])
    assert found["Name"].startswith("TODO is “Junior Schools” the school's name?")
    assert found["Short_name"].startswith("TODO")
