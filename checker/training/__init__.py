"""How the reader is taught from the corpus, and measured. Not shipped to the browser."""
