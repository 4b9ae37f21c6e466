"""How fast the site is: ``make bench`` prints the table, ``make bench QUICK=1`` a rough one.

Figures are ratios against a bare Pyodide in the same run, so that they mean the same on another
machine. Linux only: it slows the browser's processes from outside, because what Chromium offers
for that leaves workers at full speed.
"""
