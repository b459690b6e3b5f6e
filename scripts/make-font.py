#!/usr/bin/env python3
"""Makes the web font: make-font.py OUT.woff2

"Rygrad Sans" is IBM Plex Sans (SIL Open Font License 1.1, from the package fontpkg-ibm-plex-sans), cut down to one
variable weight, 400 to 700, and the letters that our pages use: about 35 kB. The licence keeps the name "Plex" for
the original, so the cut-down one has a name of its own; the copyright and the licence stay in the file.
Needs: fontpkg-ibm-plex-sans, fonttools, brotli. The same input gives the same bytes.
"""
import os
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

os.environ["SOURCE_DATE_EPOCH"] = "0"  # no time of making in the file

from fontTools import subset  # noqa: E402
from fontTools.ttLib import TTFont  # noqa: E402
from fontTools.varLib import instancer  # noqa: E402

FAMILY = "Rygrad Sans"
POSTSCRIPT = "RygradSans"
SOURCE = "files/IBMPlexSans[wdth,wght].ttf"
# Latin-1, the rest of the Nordic and Western European letters, punctuation, and signs. The squares and circles of our
# status tags (▲ ■ ○ ●) are not in Plex; they come from the reader's own fonts.
LETTERS = (
    [*range(0x20, 0x7F), *range(0xA0, 0x100)]
    + [ord(sign) for sign in "ŒœŠšŽžŸĐđŁłČčĆćĘęĄąŃńŚśŻżŹźĞğİıŞşŐőŰűŘřĚěŮů"]
    + [ord(sign) for sign in "‐‑–—‘’‚“”„†•…‹›‰⁄€™−≈≠≤≥×÷←↑→↓↗↘✓✗"]
    + [0x202F, 0x2009]
)
# Figures of equal width in tables, old habits of good type elsewhere.
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum", "pnum", "frac"]
# Name records: 0 copyright, 13 licence and 14 its address stay as they are.
NAMES = {1: FAMILY, 2: "Regular", 3: f"{POSTSCRIPT};variable", 4: FAMILY, 6: POSTSCRIPT, 16: FAMILY, 17: "Regular", 25: POSTSCRIPT}
KEPT = {0, 13, 14}


def renamed(font):
    """The font under our own name; what else the name table says of the original goes."""
    table = font["name"]
    used_by_axes = {axis.axisNameID for axis in font["fvar"].axes} | {instance.subfamilyNameID for instance in font["fvar"].instances}
    if "STAT" in font:
        stat = font["STAT"].table
        used_by_axes |= {axis.AxisNameID for axis in stat.DesignAxisRecord.Axis}
        used_by_axes |= {value.ValueNameID for value in stat.AxisValueArray.AxisValue} if stat.AxisValueArray else set()
    table.names = [name for name in table.names if name.nameID in KEPT | used_by_axes | NAMES.keys()]
    for name_id, text in NAMES.items():
        if table.getDebugName(name_id) is not None or name_id in (1, 2, 3, 4, 6):
            table.removeNames(nameID=name_id)
            table.setName(text, name_id, 3, 1, 0x409)
    return font


def cut(font):
    """Only the letters and features above."""
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=False, desubroutinize=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS)
    cutter.subset(font)
    return font


def main(out):
    source = files("fontpkg_ibm_plex_sans") / SOURCE
    font = TTFont(str(source), recalcTimestamp=False)
    font = instancer.instantiateVariableFont(cut(font), {"wdth": 100, "wght": (400, 400, 700)}, updateFontNames=False)
    font = renamed(font)
    assert not any("Plex" in str(name) for name in font["name"].names if name.nameID not in KEPT), "the reserved name is left in the font"
    font.flavor = "woff2"
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=out.parent, suffix=".woff2", delete=False) as beside:
        font.save(beside)
    Path(beside.name).chmod(0o644)
    Path(beside.name).replace(out)
    return out.stat().st_size


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f"{sys.argv[1]}: {main(Path(sys.argv[1])) / 1000:.0f} kB")
