"""The page kinds, one file each: every one plans its pages and makes their views."""
