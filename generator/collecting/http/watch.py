"""Ends what takes too long, however steadily it goes on."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator


class Watch:
    """Shuts a socket when a time is over.

    The time-out of a socket itself starts anew with every byte, so that it does not end a drip.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.is_over = False

    @contextlib.contextmanager
    def over(self, sock: socket.socket | None) -> Iterator[None]:
        """Watch over what is done with a socket, which fails with TimeoutError if it is too late.

        An answer of unknown length would otherwise just end where its socket is shut.
        """
        timer = threading.Timer(self._seconds, self._shut, (sock,))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
        if self.is_over:
            raise TimeoutError

    def _shut(self, sock: socket.socket | None) -> None:
        self.is_over = True
        if sock is not None:
            with contextlib.suppress(OSError):
                # Not the method of a TLS socket, which takes away what the reading thread uses.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
