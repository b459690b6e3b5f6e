"""The web's own armour, against the process itself: tricks in heads and addresses, slow clients, names, proxies, TLS."""
import concurrent.futures
import os
import re
import socket
import ssl
import subprocess
import tempfile
import time

from server import Browser, Server

NAME = "rygrad.example.dk"
HOST = b"Host: 127.0.0.1\r\n"
CLOSED = (BrokenPipeError, ConnectionResetError)


class Guarded(Server):
    """A server with further options; not a demonstration unless it says so."""

    def __init__(self, binary, *options, data=None, demo=True):
        super().__init__(binary, data=data, demo=demo)
        self.options = options

    def command(self):
        return [*super().command(), *self.options]


def raw(site, data, wait=10, pieces=None, pause=0.0):
    """All that comes back for bytes sent as they are, and the seconds until the other end closed."""
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", site.port), timeout=wait) as link:
        answer = b""
        try:
            for piece in pieces or [data]:
                link.sendall(piece)
                time.sleep(pause)
            while part := link.recv(65536):
                answer += part
        except TimeoutError:
            return answer, None
        except CLOSED:
            pass
        return answer, time.monotonic() - started


def status(answer):
    found = re.match(rb"HTTP/1\.1 (\d{3})", answer)
    return int(found.group(1)) if found else 0


def get(path, *fields, host=HOST):
    return b"GET " + path + b" HTTP/1.1\r\n" + host + b"".join(field + b"\r\n" for field in fields) + b"Connection: close\r\n\r\n"


def ambiguous_heads(site):
    """Heads that two readers could read in two ways: 400, and closed."""
    body = b"GET /planer HTTP/1.1\r\n" + HOST + b"\r\n"
    post = b"POST /log-ind HTTP/1.1\r\n" + HOST
    cases = {
        "length and chunks": post + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + body,
        "chunks and length": post + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + body,
        "two lengths": post + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef" + body,
        "the same length twice": post + b"Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde" + body,
        "two lengths in one": post + b"Content-Length: 5, 6\r\n\r\nabcdef" + body,
        "a signed length": post + b"Content-Length: +5\r\n\r\nabcde" + body,
        "a length below nothing": post + b"Content-Length: -5\r\n\r\nabcde" + body,
        "a length beyond all": post + b"Content-Length: 99999999999999999999999\r\n\r\nabcde",
        "an unknown coding": post + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + body,
        "a coding and chunks": post + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + body,
        "chunks with a space": post + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + body,
        "two hosts": b"GET / HTTP/1.1\r\n" + HOST + b"Host: evil.example.dk\r\n\r\n" + body,
        "the same host twice": b"GET / HTTP/1.1\r\n" + HOST + HOST + b"\r\n" + body,
        "no host": b"GET / HTTP/1.1\r\nAccept: */*\r\n\r\n" + body,
        "another site's address": b"GET http://evil.example.dk/ HTTP/1.1\r\n" + HOST + b"\r\n" + body,
        "this site's whole address": b"GET http://127.0.0.1/ HTTP/1.1\r\n" + HOST + b"\r\n" + body,
        "a proxy's word": b"CONNECT evil.example.dk:443 HTTP/1.1\r\n" + HOST + b"\r\n" + body,
        "a star": b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n" + body,
        "a folded line": b"GET / HTTP/1.1\r\n" + HOST + b"X: a\r\n b\r\n\r\n" + body,
        "a bare return": b"GET / HTTP/1.1\r\n" + HOST + b"X: a\rContent-Length: 5\r\n\r\n" + body,
        "a NUL in a field": b"GET / HTTP/1.1\r\n" + HOST + b"X: a\0b\r\n\r\n" + body,
        "a NUL in the address": b"GET /\0 HTTP/1.1\r\n" + HOST + b"\r\n" + body,
        "a field without a name": b"GET / HTTP/1.1\r\n" + HOST + b": x\r\n\r\n" + body,
        "another protocol": b"GET / HTTP/9.9\r\n" + HOST + b"\r\n" + body,
        "no protocol": b"GET /\r\n\r\n",
        "nonsense": bytes(range(128, 256)) * 4 + b"\r\n\r\n",
    }
    for name, data in cases.items():
        answer, closed = raw(site, data)
        if status(answer) != 400 or answer.count(b"HTTP/1.1 ") != 1 or closed is None:
            yield f"{name}: {answer[:60]!r}, {answer.count(b'HTTP/1.1 ')} answers, {'open' if closed is None else 'closed'}"


def tricky_addresses(site):
    """Addresses that could mean something else than they say: refused, and never the page that they hide."""
    secret = raw(site, get(b"/planer"))[0]
    for path in [
        b"/planer/../planer", b"/x/%2e%2e/planer", b"/%2e/planer", b"/.%2e/planer", b"//planer", b"/planer//", b"/planer%2f", b"/%5cplaner", b"/planer\\", b"/planer%00", b"/planer%0a", b"/%c0%ae%c0%ae/planer",
        b"/%e0%80%af", b"/%ff", b"/%", b"/%2", b"/%zz", b"/..;/planer", b"/%252e%252e/planer", b"/%25%32%65/planer", b"/planer;a=b", b"/planer%20", b"/PLANER", b"/%70laner", b"/planer.html", b"/\xc3\xa5", b"/" + b"a" * 20_000,
        b"/assets/../../etc/passwd", b"/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", b"/planer?" + b"a" * 20_000, b"/planer/" + b"a/" * 2000,
    ]:
        answer, closed = raw(site, get(path))
        if status(answer) not in (400, 404, 414) or closed is None:
            yield f"{path[:40]!r}: {status(answer)}"
        if b"root:" in answer or answer.partition(b"\r\n\r\n")[2] == secret.partition(b"\r\n\r\n")[2]:
            yield f"{path[:40]!r} shows what it must not"
    for query in [b"q=%00", b"q=%ff%fe", b"q=%", b"q=" + b"%27" * 900, b"&&&===", b"q=a&q=b", b"side=-1", b"side=99999999999999999999", b"sprog=%00", b"sprog=xx%0d%0aSet-Cookie:%20a=b", b"besked=%3Cscript%3E"]:
        for path in [b"/soeg", b"/planer", b"/indikatorer", b"/log-ind", b"/api/v1/plans"]:
            answer, _ = raw(site, get(path + b"?" + query))
            if status(answer) not in (200, 400, 404) or b"<script>" in answer or b"\nSet-Cookie: a=b" in answer:
                yield f"{path!r}?{query[:30]!r}: {status(answer)}"


def large_heads(site):
    """Cookies, tokens and heads beyond all measure: an answer of one line or none, and the connection is closed."""
    for name, fields, expected in [
        ("a token of the cookie's kind", [b"Cookie: rygrad=" + b"f" * 7000], (200,)),
        ("a token of other letters", [b"Cookie: rygrad=" + bytes(range(160, 255)) * 20], (200, 400)),
        ("a hundred thousand cookies", [b"Cookie: " + b"a=b; " * 100_000], (0, 400, 431)),
        ("a huge token", [b"Cookie: rygrad=" + b"f" * 12_000], (431,)),
        ("a huge field", [b"X: " + b"x" * 1_000_000], (0, 400)),
        ("many fields", [b"X-%d: x" % number for number in range(2000)], (0, 400)),
        ("many small cookies", [b"Cookie: a=b"] * 90, (200, 400)),
    ]:
        answer, closed = raw(site, get(b"/planer", *fields))
        if status(answer) not in expected or closed is None:
            yield f"{name}: {status(answer)}, {'open' if closed is None else 'closed'}"
    answer, closed = raw(site, b"GET /" + b"a" * 5_000_000)
    if status(answer) not in (0, 400) or closed is None:
        yield f"a line without end: {status(answer)}"


def slow_clients(site):
    """Who sends a head, a body or takes an answer one byte at a time loses the place; who is only slow does not."""
    post = b"POST /log-ind HTTP/1.1\r\n" + HOST + b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n"
    drip = [b"GET / HTTP/1.1\r\n", *([b"X: y\r\n"] * 60)]
    cases = {
        "a head drop by drop": lambda: raw(site, b"", wait=45, pieces=drip, pause=1),
        "nothing at all": lambda: raw(site, b"", wait=45),
        "a body drop by drop": lambda: raw(site, b"", wait=45, pieces=[post % 1000, *([b"a"] * 60)], pause=1),
    }
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        running = {name: pool.submit(case) for name, case in cases.items()}
        reader, patient = pool.submit(lazy_reader, site), pool.submit(raw, site, b"", 45, [post % 40, *([b"a" * 10] * 4)], 1)
        for name, future in running.items():
            _, closed = future.result()
            if closed is None or closed > 42:
                yield f"{name} keeps its place ({closed})"
        if not reader.result():
            yield "who takes nothing of an answer keeps the place"
        if status(patient.result()[0]) not in (400, 403):
            yield f"a slow but honest form was cut off: {patient.result()[0][:50]!r}"


def lazy_reader(site):
    """Asks for a great deal and takes nothing; whether the server closes within 45 seconds."""
    with socket.socket() as link:
        link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        link.connect(("127.0.0.1", site.port))
        link.settimeout(2)
        try:
            link.sendall((b"GET /planer HTTP/1.1\r\n" + HOST + b"\r\n") * 2000)
        except (TimeoutError, *CLOSED):
            pass
        for _ in range(43):
            time.sleep(1)
            try:
                link.send(b"G")
            except TimeoutError:
                pass
            except CLOSED:
                return True
        return False


def many_connections(binary, command):
    """One address has only so many connections; when they are gone, it has them again. The process may open 564 files, so 125 are for one address."""
    with Server(binary, prefix=["prlimit", "--nofile=564:564"]) as site:
        yield from crowded(site)


def crowded(site):
    links = []
    try:
        refused = 0
        for _ in range(400):
            link = socket.create_connection(("127.0.0.1", site.port), timeout=5)
            link.settimeout(0.02)
            links.append(link)
        time.sleep(0.5)
        for link in links:
            try:
                refused += link.recv(1) == b""
            except TimeoutError:
                pass
            except CLOSED:
                refused += 1
        if not 200 < refused < 399:
            yield f"of 400 connections from one address {refused} were refused"
    finally:
        for link in links:
            link.close()
    time.sleep(1)
    if status(raw(site, get(b"/healthz"))[0]) != 200:
        yield "the address is shut out though its connections are gone"


def bounded_load(site, count=6000):
    """Thousands of attempts to sign in: no fault, no growth of memory worth the name, and one line in the log for each kind and minute."""

    def resident():
        with open(f"/proc/{site.process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def attempts(number, times):
        seen = set()
        body = b"csrf_token=" + b"0" * 64 + b"&person=findes-ikke-%d" % number
        head = b"POST /log-ind HTTP/1.1\r\n" + HOST + b"Cookie: rygrad=%064d\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n" % (number, len(body))
        with socket.create_connection(("127.0.0.1", site.port), timeout=30) as link:
            file = link.makefile("rb")
            for _ in range(times):
                link.sendall(head + body)
                seen.add(status(file.readline()))
                length = 0
                while (line := file.readline()).strip():
                    if line.lower().startswith(b"content-length:"):
                        length = int(line.split(b":")[1])
                file.read(length)
        return seen

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: attempts(number, 200), range(4)))
        before = resident()
        statuses = set().union(*pool.map(lambda number: attempts(number, count // 4), range(4)))
    after = resident()
    if statuses - {403, 429}:
        yield f"attempts to sign in answered {sorted(statuses)}"
    if after > before * 1.3 + 8_000_000:
        yield f"memory grew from {before >> 20} to {after >> 20} MB over {count} attempts"


def other_names(binary, command):
    """By another name than its own the site says where it is, whatever stands in forwarded fields that nobody believes."""
    with Server(binary) as site:
        for host in [b"Host: evil.example.dk\r\n", b"Host: 127.0.0.1.evil.example.dk\r\n", b"Host: x@127.0.0.1\r\n", b"Host: \r\n", b"Host: evil.example.dk\r\nX-Forwarded-Host: 127.0.0.1\r\n"]:
            answer, _ = raw(site, get(b"/planer", host=host))
            if status(answer) != 421 or b"http://127.0.0.1:%d" % site.port not in answer:
                yield f"{host!r}: {answer[:80]!r}"
        for host in [b"Host: localhost:%d\r\n" % site.port, b"Host: 127.0.0.1:%d\r\n" % site.port, b"Host: [::1]:8080\r\n"]:
            if status(raw(site, get(b"/planer", host=host))[0]) != 200:
                yield f"{host!r} is refused"
    public = f"Host: {NAME}\r\n".encode()
    with Guarded(binary, "--address", f"https://{NAME}", "--trusted-proxy", "127.0.0.1") as site:
        cases = [
            ("the site's name", public, [], 200),
            ("the proxy's own name for it, with the public one", HOST, [f"X-Forwarded-Host: {NAME}".encode()], 200),
            ("the proxy's own name for it", HOST, [], 421),
            ("another name behind the proxy", public, [b"X-Forwarded-Host: evil.example.dk"], 421),
            ("no TLS before the proxy", public, [b"X-Forwarded-Proto: http"], 308),
            ("TLS before the proxy", public, [b"X-Forwarded-Proto: https", b"X-Forwarded-For: 203.0.113.9"], 200),
        ]
        for name, host, fields, expected in cases:
            answer, _ = raw(site, get(b"/planer?sprog=da", *fields, host=host))
            if status(answer) != expected:
                yield f"{name}: {status(answer)}, not {expected}"
            if b"strict-transport-security: max-age=31536000" not in answer.lower():
                yield f"{name}: no HSTS"
            if expected == 200 and b"; Secure" not in answer:
                yield f"{name}: a cookie without Secure"
            if expected == 308 and f"location: https://{NAME}/planer?sprog=da".encode() not in answer.lower():
                yield f"{name}: sent elsewhere"
        if status(raw(site, get(b"/healthz"))[0]) != 200:
            yield "/healthz asks for a name"
    with Guarded(binary, "--address", f"https://{NAME}", "--trusted-proxy", "10.0.0.0/8") as site:
        if status(raw(site, get(b"/planer", b"X-Forwarded-Proto: https", host=public))[0]) != 421:
            yield "somebody came around the proxy"


def encrypted(binary, command):
    """Built-in TLS: 1.2 and 1.3 with a certificate of one's own, nothing older; a new certificate at SIGHUP; half a certificate is told."""
    folder = tempfile.mkdtemp(prefix="rygrad-test-")
    certificate, key = os.path.join(folder, "certificate.pem"), os.path.join(folder, "key.pem")

    def renew(serial):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}", "-set_serial", str(serial)],
            check=True, capture_output=True)

    renew(1)
    data = tempfile.mkdtemp(prefix="rygrad-test-")
    options = ["--tls-certificate", certificate, "--tls-key", key, "--address", f"https://{NAME}"]
    with Guarded(binary, *options, data=data, demo=False) as site:
        def visit(version=None, trusted=True, host=NAME):
            context = ssl.create_default_context(cafile=certificate if trusted else None)
            if version:
                context.minimum_version = context.maximum_version = version
            with socket.create_connection(("127.0.0.1", site.port), timeout=10) as link, context.wrap_socket(link, server_hostname=NAME) as secret:
                secret.sendall(get(b"/?sprog=da", host=f"Host: {host}\r\n".encode()))
                answer = b""
                while part := secret.recv(65536):
                    answer += part
                return answer, secret.version(), secret.cipher()[0], ssl.DER_cert_to_PEM_cert(secret.getpeercert(True))

        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            answer, spoken, cipher, _ = visit(version)
            if status(answer) != 200 or b"strict-transport-security" not in answer.lower() or b"; Secure" not in answer:
                yield f"{spoken}: {answer[:100]!r}"
            if "GCM" not in cipher and "CHACHA" not in cipher:
                yield f"{spoken} speaks {cipher}"
        if status(visit(host="evil.example.dk")[0]) != 421:
            yield "another name is answered within TLS"
        for version in ("-tls1", "-tls1_1"):
            old = subprocess.run(["openssl", "s_client", version, "-cipher", "ALL:@SECLEVEL=0", "-connect", f"127.0.0.1:{site.port}"], input="", capture_output=True, text=True, timeout=20)
            if old.returncode == 0:
                yield f"the server speaks {version}"
        answer, closed = raw(site, get(b"/"))
        if status(answer) == 200 or closed is None:
            yield "the server speaks without TLS"
        before = visit()[3]
        renew(2)
        os.kill(site.process.pid, 1)
        time.sleep(1)
        if visit()[3] == before:
            yield "a new certificate is not taken up at SIGHUP"
        with open(key, "w", encoding="ascii") as file:
            file.write("nothing")
        os.kill(site.process.pid, 1)
        time.sleep(1)
        if status(visit()[0]) != 200:
            yield "a broken key stops what is served"
    broken = command("serve", "--data", data, "--port", "0", *options)
    if broken.returncode != 69 or "passer ikke sammen" not in broken.stderr:
        yield f"a broken key: {broken.returncode} {broken.stderr!r}"
    renew(3)
    for words, arguments in [
        ("hører sammen", options[:2]),
        ("https://", [*options[:4], "--address", f"http://{NAME}"]),
        ("--trusted-proxy", ["--host", "0.0.0.0"]),
        ("--trusted-proxy", ["--host", "0.0.0.0", "--address", f"https://{NAME}"]),
        ("--trusted-proxy", ["--address", f"https://{NAME}"]),
        ("--address", ["--host", "0.0.0.0", "--trusted-proxy", "10.0.0.0/8"]),
        ("10.0.0.1/8", ["--trusted-proxy", "10.0.0.1/8"]),
    ]:
        answer = command("serve", "--data", data, "--port", "0", *arguments)
        if answer.returncode != 64 or words not in answer.stderr or answer.stderr.count("\n") != 1:
            yield f"{arguments}: {answer.returncode} {answer.stderr!r}"


def quiet_log(site):
    """What the server wrote of all this: a line for each kind and minute, and nothing that was sent."""
    text = site.process.stderr.read()
    lines = [line for line in text.splitlines() if "refused" in line]
    kinds = {}
    for line in lines:
        kind = re.search(r"kind=(.*?)(?: \[|$)", line)
        kinds.setdefault(kind and kind.group(1), []).append(line)
    if not lines or len(lines) != text.count("\n"):
        yield f"the log holds something else than refusals, or none of them: {text[:500]!r}"
    for kind, told in kinds.items():
        if len(told) > 6:
            yield f"{kind} was told {len(told)} times"
    for word in ("findes-ikke-", "evil", "127.0.0.1", "rygrad="):
        if word in text:
            yield f"the log tells {word!r}"


def problems(binary, command):
    """What does not hold, as sentences; none where all is well."""
    site = Server(binary)
    with site:
        for part in (ambiguous_heads, tricky_addresses, large_heads, bounded_load, slow_clients):
            yield from (f"{part.__name__}: {problem}" for problem in part(site))
        if status(raw(site, get(b"/readyz"))[0]) != 200:
            yield "the server is not itself afterwards"
        Browser(site).sign_in("ssp-konsulent-vejen")
    yield from (f"quiet_log: {problem}" for problem in quiet_log(site))
    for part in (many_connections, other_names, encrypted):
        yield from (f"{part.__name__}: {problem}" for problem in part(binary, command))
