"""Counts as pictures that are text first: HTML lists and tables, with bars and shades on top.

Each function returns one raw HTML block without a blank line, to stand in Markdown at the start of
a line. Its addresses are those of the built site, since Markdown does not rewrite raw HTML; its
looks are in charts.css and months.css.
"""
