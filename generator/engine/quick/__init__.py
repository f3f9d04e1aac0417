"""Pages that MkDocs need not make: the same HTML in a tenth of the time."""
