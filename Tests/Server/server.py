"""A Rygrad server for the checks: started on a free loopback port, ended by its process id; and a small browser without JavaScript."""
import http.client
import os
import re
import signal
import subprocess
import tempfile
import urllib.parse


class Server:
    """One server process on a data folder. `with Server(binary) as site:` waits for the line that says it is ready."""

    def __init__(self, binary, data=None, demo=True, today=None, prefix=()):
        self.binary, self.demo, self.today, self.prefix = binary, demo, today, list(prefix)
        self.data = data or tempfile.mkdtemp(prefix="rygrad-test-")
        self.process, self.port = None, None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def environment(self):
        environment = {**os.environ, "LANG": "da_DK.UTF-8"}
        environment.pop("RYGRAD_TODAY", None)
        if self.today:
            environment["RYGRAD_TODAY"] = self.today
        return environment

    def command(self):
        return [*self.prefix, self.binary, "serve", "--data", self.data, "--port", "0", *(["--demo"] if self.demo else [])]

    def start(self):
        self.process = subprocess.Popen(self.command(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment())
        line = self.process.stdout.readline()
        found = re.search(r":(\d+)\s*$", line)
        if not found:
            raise AssertionError(f"the server did not start: {line!r} {self.process.stderr.read()[:500]!r}")
        self.port = int(found.group(1))

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)
        return self.process.returncode if self.process else None

    def kill(self):
        self.process.kill()
        self.process.wait()


class Browser:
    """Keeps cookies; follows nothing by itself."""

    def __init__(self, site, language="da"):
        self.site, self.cookies, self.language = site, {}, language

    def ask(self, method, path, form=None, body=None, headers=()):
        connection = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=30)
        sent = {"Accept-Language": self.language, **dict(headers)}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if form is not None:
            body = urllib.parse.urlencode(form)
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        answer.text = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        connection.close()
        return answer

    @staticmethod
    def quoted(text):
        """A text as one segment of an address."""
        return urllib.parse.quote(text, safe="")

    def get(self, path, **more):
        return self.ask("GET", path, **more)

    def token(self, path):
        """The form's token on a page."""
        found = re.search(r'name="csrf_token" value="([0-9a-f]+)"', self.get(path).text)
        if not found:
            raise AssertionError(f"{path} holds no form")
        return found.group(1)

    def post(self, path, form, page=None):
        return self.ask("POST", path, form={"csrf_token": self.token(page or "/min-side"), **form})

    def sign_in(self, person):
        answer = self.ask("POST", "/log-ind", form={"csrf_token": self.token("/log-ind"), "person": person})
        if answer.status != 303:
            raise AssertionError(f"signing in as {person} answered {answer.status}")
        return self
