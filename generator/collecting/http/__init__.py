"""Asking one host, politely and within bounds."""
