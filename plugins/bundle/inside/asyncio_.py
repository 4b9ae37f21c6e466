"""In place of ``asyncio``: Pyodide imports it when it starts, and a plain call never uses it."""
