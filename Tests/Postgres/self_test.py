"""What judges the answers finds what is wrong with doctored ones, and nothing in good ones."""
from check_addresses import complaint_problems
from check_moving import expect_same
from load import Answer, halves, invented, judge_inside, judge_page, judge_write, lies, lost, strange
from servers import card_number, fields
from watch import ages, never_seen

CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def finds(found, word):
    """What was found says the word; nothing is expected where there is no word."""
    text = " / ".join(map(str, found))
    if (word not in text) if word else text:
        raise AssertionError(f"found {text!r}, not {word or 'nothing'!r}")


class Doctored:
    """An answer as the servers give it, made up."""

    def __init__(self, status, text="<h1>Plan</h1> /log-ud </html>", **headers):
        self.status, self.text, self.headers = status, text, headers

    def getheader(self, name):
        return self.headers.get(name.replace("-", "_"))


@check
def what_is_lost_is_found():
    """A confirmed write that is not there, one that is there twice, one that nobody made and one that was denied are found."""
    finds(lost({"a", "b"}, ["a", "b"]), "")
    finds(lost({"a", "b"}, ["a"]), "lost: b")
    finds(lost({"a"}, ["a", "a"]), "twice: a")
    finds(invented({"a"}, {"b"}, ["a", "b"]), "")
    finds(invented({"a"}, {"b"}, ["a", "c"]), "nobody wrote: c")
    finds(lies({"b"}, ["a"]), "")
    finds(lies({"a"}, ["a"]), "though the answer said")


@check
def half_writes_are_found():
    """A comment without its entry in the history, with two, and an entry without its comment are found."""
    finds(halves(["1", "2"], ["2", "1"]), "")
    finds(halves(["1", "2"], ["1"]), "comment 2 has 0 entries")
    finds(halves(["1"], ["1", "1"]), "comment 1 has 2 entries")
    finds(halves(["1"], ["1", "2"]), "entry of 2")


@check
def answers_that_nothing_explains_are_found():
    """A 500, a 503 without Retry-After, being sent to sign in, half a page and silence of a living server are found."""
    finds([judge_write(Doctored(303, location="/planer/x"))], "")
    finds([judge_write(Doctored(503, retry_after="1"))], "")
    finds([judge_write(Doctored(409))], "")
    finds([judge_write(Doctored(503))], "without Retry-After")
    finds([judge_write(Doctored(500, "Fejl"))], "answered 500")
    finds([judge_write(Doctored(303, location="/log-ind?til=%2F"))], "sent to sign in")
    finds([judge_write(Doctored(200))], "a write answered 200")
    finds([judge_page(Doctored(200))], "")
    finds([judge_page(Doctored(200, "<h1>Pl"))], "half a page")
    finds([judge_inside(Doctored(200, "<h1>Plan</h1></html>"))], "visitor's page")
    good, silent, odd = Answer(1, 2, 0, "public", 200, ""), Answer(3, 4, 0, "public", 0, "refused"), Answer(5, 6, 1, "comment", 500, "answered 500")
    finds(strange([good, silent], [(0, 3.5, 9)]), "")
    finds(strange([good, silent], [(1, 3.5, 9)]), "no answer from a living server")
    finds(strange([good, silent], [(0, 5, 9)]), "no answer from a living server")
    finds(strange([odd], [(1, 0, 9)]), "answered 500")


@check
def old_pages_are_found():
    """A page that is older than what was saved is found, and for how long it was shown."""
    seen = [(1.0, 0), (2.05, 0), (2.1, None), (2.2, 1), (3.5, 1), (4.0, 2)]
    measured = [round(age, 3) for age in ages(seen, [(1, 2.0), (2, 3.0)])]
    if measured != [0.05, 0.5] or ages([(2.2, 1)], [(1, 2.0)]) != [0.0]:
        raise AssertionError(f"the ages are {measured}")
    finds(never_seen(seen, [(1, 2.0), (2, 3.0)]), "")
    finds(never_seen(seen, [(3, 4.0)]), "3")
    # An old page after a fresh one: kept by a race between reading and change.
    finds([age for age in ages([(2.1, 1), (2.9, 0)], [(1, 2.0)]) if age > 0.2], "0.8")
    if card_number("<dd>Fælles ansvar, udgave 17.</dd>") != 17:
        raise AssertionError("the edition is not read")


@check
def bad_complaints_are_found():
    """A complaint with two lines, a wrong status, the password, the program's inside or too late is found."""
    good = "rygrad: Nobody answers at 127.0.0.1:5. Start the database.\n"
    finds(complaint_problems((74, "", good), (69, 74), 1, ("127.0.0.1",), "hemmelig"), "")
    finds(complaint_problems((1, "", good), (69, 74), 1), "ended with 1")
    finds(complaint_problems((None, "", "it did not end"), (69, 74), 20), "took 20.0 s")
    finds(complaint_problems((74, "", good + good), (74,), 1), "is not one sentence")
    finds(complaint_problems((74, "", "rygrad: PSQLError(code: server) in Engine.swift:7.\n"), (74,), 1), "inside")
    finds(complaint_problems((74, "", "rygrad: The password hemmelig is wrong.\n"), (74,), 1, (), "hemmelig"), "shows the password")
    finds(complaint_problems((74, "", good), (74,), 1, ("role",)), "does not say a word")


@check
def other_bytes_are_found():
    """Two exports that differ in one character are told apart, and a form is read as a browser would send it."""
    expect_same({"one": "abc", "other": "abc"})
    try:
        expect_same({"one": "abc", "other": "abd"})
    except AssertionError as error:
        finds([error], "from character 2")
    else:
        raise AssertionError("other bytes are not found")
    page = """<main><form method="post"><input type="hidden" name="version" value="3">
    <input type="checkbox" name="a" value="1"><input type="checkbox" name="b" value="1" checked>
    <textarea id="t" name="t" rows="4">\nA &amp; B</textarea>
    <select id="s" name="s"><option value="">-</option><option value="x" selected>X</option></select></form></main>"""
    if fields(page) != {"version": "3", "b": "1", "t": "A & B", "s": "x"}:
        raise AssertionError(f"the form is read as {fields(page)}")
