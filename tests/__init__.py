"""Tests: each name says what is promised."""
