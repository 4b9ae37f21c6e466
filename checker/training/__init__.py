"""How the reader is measured, and later made, from the corpus. Not shipped to the browser."""
