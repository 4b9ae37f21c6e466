"""Settings of the site: names and places, no logic beyond reading the environment."""

import os

SITENAME = "Before You Post"
SITEURL = os.environ.get("SITEURL", "").rstrip("/")

# A trust's or a school's own look. Its colour as "#17616a": for links, buttons and headings of
# cards. Pages in the dark have a lighter one of the same hue, unless it is given. The logo is
# an .svg or .png in content/, shown beside the name. Empty: ours.
COLOUR = ""
COLOUR_DARK = ""
LOGO = ""

# The schools that /compare/ sets side by side, by their slugs. Empty: all, up to 24.
COMPARED: list[str] = []

# Whether phones load Python without the parts that no check has ever needed, which is a third less
# to download; one that turns out to need them loads all of it. Not proved yet: docs/cut.md
CUT_PYTHON = False

TIMEZONE = "Europe/London"
DEFAULT_LANG = "en-GB"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGINS = [
    "plugins.made",
    "plugins.policies",
    "plugins.checkup",
    "plugins.keeping",
    "plugins.assets",
    "plugins.bundle",
    "plugins.offline",
]

# Links are relative, so that the site works at any address and below any path.
RELATIVE_URLS = True

# The site's own address, which relative links hide: for canonical links and the 404 page,
# which is served at any depth.
SITE_ADDRESS = SITEURL

# Where people can say that something here is wrong: an address such as mailto:… or https://…
CONTACT = os.environ.get("CONTACT", "")

# Policies hold quotation marks and ampersands: everything is escaped but what is marked safe.
JINJA_ENVIRONMENT = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "autoescape": True,
    "extensions": ["plugins.unindented.Unindented"],
}

ARTICLE_PATHS: list[str] = []
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES = ["404"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# A `summary` would be converted a second time.
FORMATTED_FIELDS: list[str] = []
