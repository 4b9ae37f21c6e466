"""Pelican plugins: policies into pages and data, and what the browser loads."""
