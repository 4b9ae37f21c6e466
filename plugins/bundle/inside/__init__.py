"""Python that runs inside Pyodide: some while the site is built, some in the browser."""
