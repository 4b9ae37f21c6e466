"""What Python imports by this name when it starts, before most of its library."""

from quick_import import hasten

hasten(__spec__.loader)
