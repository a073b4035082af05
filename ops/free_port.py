"""Say in one sentence that an address cannot be served on: free_port.py HOST PORT."""

import socket
import sys


def main(host: str, port_typed: str) -> str | None:
    """The sentence, or None when the address is free."""
    if not port_typed.isascii() or not port_typed.isdigit() or not 1 <= int(port_typed) <= 65535:
        return f"PORT is “{port_typed}”; it must be a number from 1 to 65535."
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, int(port_typed), type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
    except OSError as error:
        return f"Cannot serve on {host}:{port_typed} ({error.strerror}). Choose another port: make demo PORT=8001"
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
