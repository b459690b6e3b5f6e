"""Writes interchange YAML as a person would: things in block style, small parts on a line in braces."""
import json
import re

PLAIN = re.compile(r"^[A-Za-zÆØÅæøåÉé][^\n:#\"'{}\[\],&*!|>%@`]*[^\s:]$")
WORDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")
LINE = 110


def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if DATE.match(value) or (PLAIN.match(value) and value.lower() not in WORDS):
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(part) for part in value) + "]"
    return scalar(value)


def folded(value, indent):
    """A long text under `>-`, broken at spaces, as the sample's files have it."""
    lines = []
    for number, paragraph in enumerate(value.split("\n\n")):
        if number:
            lines += ["", ""]
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + len(word) + 1 > LINE:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return ">-\n" + "\n".join(" " * indent + line if line else "" for line in lines)


def entries(record, indent, lists):
    """The record's keys on lines of their own; `lists` are the keys whose things are written in block style too."""
    lines = []
    for key, value in record.items():
        if key in lists:
            lines.append(f"{key}:")
            lines += [" " * 2 + line for thing in value for line in item(thing, lists)]
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{key}:")
            lines += [f"  - {flow(part)}" for part in value]
        elif isinstance(value, (dict, list)):
            lines.append(f"{key}: {flow(value)}")
        elif isinstance(value, str) and (len(value) > LINE or "\n" in value):
            lines += f"{key}: {folded(value, 2)}".split("\n")
        else:
            lines.append(f"{key}: {scalar(value)}")
    return [" " * indent + line if line else "" for line in lines]


def item(record, lists):
    lines = entries(record, 2, lists)
    lines[0] = "- " + lines[0][2:]
    return lines
