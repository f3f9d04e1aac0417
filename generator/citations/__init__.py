"""Papers as other programs cite them: permanent keys, BibTeX, RIS, CSL-JSON and plain text."""
