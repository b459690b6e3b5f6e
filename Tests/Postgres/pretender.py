"""Something that speaks just enough of PostgreSQL's protocol to say that it is another version than it should be."""
import socket
import struct
import threading


class Pretender:
    """Listens on a free port of this machine for as long as the `with` block lasts; lets everybody in and does nothing that it is told."""

    def __init__(self, version):
        self.version = version

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listener.close()

    def accept(self):
        while True:
            try:
                visitor, _ = self.listener.accept()
            except OSError:
                return  # closed by the `with` block
            threading.Thread(target=self.talk, args=(visitor,), daemon=True).start()

    def talk(self, visitor):
        with visitor, visitor.makefile("rwb") as stream:
            while not self.greeted(stream):
                pass
            while kind := stream.read(1):
                stream.read(struct.unpack("!I", stream.read(4))[0] - 4)
                if kind == b"X":
                    return
                stream.write(message(b"C", b"SET\0") + READY)
                stream.flush()

    def greeted(self, stream):
        """Whether it was a greeting; who asks for TLS first is told that there is none."""
        length, code = struct.unpack("!II", stream.read(8))
        stream.read(length - 8)
        if code >> 16 != 3:
            stream.write(b"N")
        else:
            settings = {"server_version": self.version, "server_encoding": "UTF8", "client_encoding": "UTF8", "standard_conforming_strings": "on"}
            stream.write(message(b"R", struct.pack("!I", 0)))
            for name, value in settings.items():
                stream.write(message(b"S", f"{name}\0{value}\0".encode()))
            stream.write(message(b"K", struct.pack("!II", 1, 1)) + READY)
        stream.flush()
        return code >> 16 == 3


def message(kind, body):
    return kind + struct.pack("!I", len(body) + 4) + body


READY = message(b"Z", b"I")
