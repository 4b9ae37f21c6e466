"""The text of the issue in which a school's import is settled: what was found, what to tick."""

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from plugins.importing import Imported
from plugins.importing.questions import Question
from plugins.importing.report import clauses, found, left_out

LONGEST = 60_000
"""GitHub takes 65,536 signs; what is too much is asked when some of it is answered."""
DONE = "write-my-answers"
TITLE = "Your policy: {}"
FAILED = "Your policy could not be read: {}"

READ = """\
<!-- import/{slug} -->
We have read **{file}**, and every word of it is in [content/policies/{slug}.md]({view}).
Nothing is on your site yet.

{found}

{left_out}
<details><summary>What each heading and sentence was taken for</summary>

```
{clauses}
```
</details>

"""
ASK = """\
## {count} to go

Please answer these, as far as you can: tick the boxes. The words in the grey bars are your policy's
own, and no answer changes them. When you have ticked what you want to, **tick the last box, at the
very end**. In a minute or two your answers are in the file, and this page shows what is left.

You can also change the file yourself: [open it]({edit}), look for `TODO`, and press
**Commit changes…**.

"""
LAST = """\
---
- [ ] **I have ticked what I want to: write my answers into the policy** `{done}`
"""
PUBLISH = """\
## Everything is settled

1. [Read the policy once more]({view}), above all to whom each section speaks.
2. [Open this page]({compare}) and press **Create pull request**.
3. When the check there is green, press **Merge pull request**, then **Confirm merge**. Your site is
   built and published: **Actions** shows how far it is.

On your site, `/{slug}/policy/check-up/` says what to look at again in the policy itself: dates that
have passed, gaps, lines that pull apart.
"""
EXAMPLES = """\
### The example schools
<!-- question examples -->
The site came with five schools as examples. Once your own is in, take them out.

- [ ] Take the five example schools out `take-out`

"""
WRITE = """\
Press the three dots at the top of this text, then **Edit**. Write it after the colon, and press
**Save**:"""
STOPPED = """\
## Something in the file has to be put right

{faults}

[Open the file]({edit}), put it right and press **Commit changes…**. Then tick this:

"""
REFUSED = """\
We could not read **{file}**, and nothing was changed.

> {why}

Put the better file into the folder `incoming` in the same way. You can close this.
"""


def address(kind: str, slug: str) -> str:
    """Return where a school's policy can be seen, edited or published from, at GitHub."""
    server = os.environ.get("GITHUB_SERVER_URL", "https://github.com")
    site = f"{server}/{os.environ.get('GITHUB_REPOSITORY', 'your/copy')}"
    branch = f"import/{slug}"
    if kind == "compare":
        closes = os.environ.get("ISSUE", "")
        said = {"quick_pull": "1", "title": f"Publish the policy of {slug}"}
        said |= {"body": f"Closes #{closes}"} if closes else {}
        return f"{site}/compare/main...{branch}?{urlencode(said)}"
    return f"{site}/{kind}/{branch}/content/policies/{slug}.md"


def opening(imported: Imported, file: str, slug: str) -> str:
    """Return what an import found and left out, in words for the school."""
    return READ.format(
        slug=slug,
        file=_safe(file),
        view=address("blob", slug),
        found="\n".join(f"- {_safe(line)}" for line in found(imported)),
        left_out="\n".join(_listed(line) for line in left_out(imported.left_out)) + "\n",
        clauses="\n".join(clauses(imported.recognised)).replace("```", "'''"),
    )


def asking(asked: Sequence[Question], slug: str, faults: Sequence[str], *, examples: bool) -> str:
    """Return what is still to decide; when nothing is, how to publish.

    ``faults`` are what the build would say of the file beside its TODOs. ``examples`` tells
    whether the example schools are still on the site.
    """
    last = LAST.format(done=DONE)
    out = EXAMPLES if examples else ""
    if not asked:
        if faults:
            told = "\n".join(f"- {_safe(fault)}" for fault in faults)
            return STOPPED.format(faults=told, edit=address("edit", slug)) + last
        ready = PUBLISH.format(slug=slug, view=address("blob", slug),
                               compare=address("compare", slug))  # fmt: skip
        return ready + (f"\n{out}{last}" if out else "")
    text = ASK.format(count=_count(len(asked)), edit=address("edit", slug)) + out
    for number, each in enumerate(asked, 1):
        block = _question(each, number, len(asked))
        if len(text) + len(block) + len(last) > LONGEST:
            text += f"The other {len(asked) - number + 1} come when these are answered.\n\n"
            break
        text += block
    return text + last


def refused(file: str, why: str) -> tuple[str, str]:
    """Return title and text for a file that could not be read."""
    return FAILED.format(file), REFUSED.format(file=_safe(file), why=_safe(why))


def _listed(line: str) -> str:
    return f"- {_safe(line.strip())}" if line.startswith("  ") else f"\n{_safe(line)}\n"


def _count(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"


def _question(asked: Question, number: int, of: int) -> str:
    lines = [f"### {number} of {of} <sub>line {asked.line}</sub>", f"<!-- question {asked.key} -->"]
    if asked.quoted:
        lines += [f"> {_safe(asked.quoted)}", ""]
    lines += [_safe(asked.asks), ""]
    lines += [f"- [ ] {said} `{answer}`" for answer, said in asked.answers]
    if asked.written:
        lines += ["", WRITE, "", f"{asked.key}: "]
    return "\n".join([*lines, "", ""])


def _safe(text: str) -> str:
    """Return words that nobody is notified by, and that are neither markup nor a comment."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text.replace("@", "@<!-- -->").replace("`", "'").replace("#", "#<!-- -->")


def file_name(path: Path) -> str:
    """Return a file's name in one line."""
    return " ".join(path.name.split())
