"""The twelve police districts and the 98 municipalities, read from the program's own tables so that there is one list only."""
import pathlib
import re

TABLES = pathlib.Path(__file__).parent.parent / "Sources/Kernel/Places"


def districts():
    """(code, area, authority) in the order of their codes."""
    source = (TABLES / "PoliceDistrict.swift").read_text()
    return [(code, area, name) for code, name, area in re.findall(r'PoliceDistrict\(code: "(\d{4})", name: "([^"]+)", area: "([^"]+)"\)', source)]


def municipalities(district):
    """(code, name) of the district's municipalities."""
    source = (TABLES / "MunicipalityTable.swift").read_text()
    return [(code, name) for code, name, owner in re.findall(r'Municipality\(code: "(\d{4})", name: "([^"]+)", district: "(\d{4})"\)', source) if owner == district]
