"""What indicators cost: judging all municipalities, a page with its pictures, a large table brought in."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

import installations
import load
from server import DAY, Server, environment

INDICATOR = f"syd-og-soenderjylland-{DAY[:4]}/indbrud-i-beboelse"
AREAS, OFFENCES = 99, 250


def judged(options):
    """Milliseconds of processor time for 98 municipalities by eight offences by 40 quarters."""
    program = pathlib.Path(options.program).parent / "Measuring"
    return json.loads(subprocess.run([program, "figures"], check=True, capture_output=True, text=True).stdout)["judged"]


def page(options, sample):
    """Milliseconds of server processor time for the district's burglary indicator with trend, judgement, funnel and map, written anew for its secretariat."""
    token = installations.sign_in(sample, "kredsraad")
    with Server(options.program, sample) as server:
        return load.run(server, f"/indikatorer/{INDICATOR}", options.seconds, token).processor


def brought_in(options, sample):
    """Cells a second and megabytes at the most, for a table of a million cells: 99 areas, 250 offences, 40 quarters and one to take."""
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        data, table = pathlib.Path(folder) / "data", pathlib.Path(folder) / "table.csv"
        shutil.copytree(sample, data)
        codes = [code for code in re.findall(r'code: "(\d{4})"', (pathlib.Path(__file__).parent.parent / "Sources/Kernel/Places/MunicipalityTable.swift").read_text())][:AREAS]
        cells = 0
        with open(table, "w", encoding="utf-8") as out:
            out.write("OMRÅDE;OVERTRÆD;TID;INDHOLD\n")
            for area in ["000"] + [code.lstrip("0") for code in dict.fromkeys(codes)]:
                for offence in range(1000, 1000 + OFFENCES):
                    for quarter in range(40):
                        out.write(f"{area};{offence};{1980 + quarter // 4}K{1 + quarter % 4};{(offence + quarter) % 97}\n")
                        cells += 1
        command = [options.program, "import-series", str(table), "--indicator", INDICATOR, "--data", str(data), "--take", "OVERTRÆD=1001", "--replace"]
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"import-series: {process.stderr.read().decode()}")
        return cells, cells / seconds, usage.ru_maxrss / 1000

