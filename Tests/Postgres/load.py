"""Many who write and read at once, what they were answered, and what must hold of it afterwards."""
import itertools
import threading
import time
from collections import Counter, namedtuple

from servers import GONE, YEAR, Person, command, edit_card

PLAN = f"toender-{YEAR}"  # the sample's plan that is for comment
COMMENTS = f"/planer/{PLAN}/bemaerkninger"
WRITERS = ["ssp-konsulent-toender", "lokalpolitileder-toender", "borgmester-toender", "politidirektoer"]
EDITOR, CARD = "ssp-konsulent-toender", "/fora/ssp-toender"
PUBLIC = ["/", f"/planer/vejen-{YEAR}", "/fora/lokalraad-vejen", "/indikatorer", "/planer", CARD]
INSIDE = ["/", COMMENTS, "/min-side", f"/planer/vejen-{YEAR}"]

# What one request was answered: when it was sent and when answered (monotonic), on which site, the status (0: no answer), what is to be said of it.
Answer = namedtuple("Answer", "sent got site kind status note")


class Load:
    """`with Load(sites) as load:` writes and reads; what came of it stands in `answers`, `confirmed`, `denied` (answered: nothing was saved), `open`."""

    numbers = itertools.count(1)

    def __init__(self, sites, writers=4, readers=4, pause=0.02, cards=True):
        self.sites, self.pause, self.cards, self.answers = sites, pause, cards, []
        self.confirmed, self.open, self.denied, self.problems = set(), set(), set(), []
        self.stopping = threading.Event()
        jobs = [(self.write, WRITERS[number % len(WRITERS)]) for number in range(writers)]
        jobs += [(self.read, None if number % 2 else WRITERS[number % len(WRITERS)]) for number in range(readers)]
        self.threads = [threading.Thread(target=self.guarded, args=(work, Person(sites[0], name), turn), daemon=True) for turn, (work, name) in enumerate(jobs)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join(40)

    def guarded(self, work, person, turn):
        """Goes round the servers until it is to stop; what the checks did not expect is a problem, not a silent end."""
        people = [person.at(site) for site in self.sites]
        try:
            while not self.stopping.is_set():
                turn += 1
                work(people, turn)
                time.sleep(self.pause)
        except Exception as error:  # noqa: BLE001  (told at the end)
            self.problems.append(f"{work.__name__}: {type(error).__name__}: {error}")

    def ask(self, people, turn, kind, request, judge):
        """Asks one of the servers, the next one where it is gone; keeps what was answered. Answers it, or nothing."""
        for step in range(len(people)):
            place = (turn + step) % len(people)
            sent = time.monotonic()
            try:
                answer = request(people[place])
            except GONE as error:
                refused = isinstance(error, ConnectionRefusedError)
                self.keep(sent, place, kind, 0, "refused" if refused else f"{type(error).__name__}: {error}")
                if refused:
                    continue
                return None
            self.keep(sent, place, kind, answer.status, judge(answer))
            return answer
        return None

    def keep(self, *told):
        self.answers.append(Answer(told[0], time.monotonic(), *told[1:]))

    def write(self, people, turn):
        """A comment, now and then a card: each with a text that nobody else writes."""
        text = f"Bemærkning {next(self.numbers)} fra prøven."
        self.open.add(text)
        if self.cards and people[0].name == EDITOR and turn % 4 == 0:
            answer = self.ask(people, turn, "card", lambda person: edit_card(person, text, CARD), judge_card)
        else:
            answer = self.ask(people, turn, "comment", lambda person: person.give(COMMENTS, {"sted": ".", "text": text}), judge_write)
            if answer and answer.status == 303:
                self.confirmed.add(text)
            if answer and says_nothing_saved(answer):
                self.denied.add(text)
        if answer and answer.status == 303:
            self.open.discard(text)

    def read(self, people, turn):
        inside = people[0].name is not None
        paths = INSIDE if inside else PUBLIC
        path = paths[turn // len(people) % len(paths)]
        self.ask(people, turn, "inside" if inside else "public", lambda person: person.get(path), judge_inside if inside else judge_page)

    # How it went

    def trouble_since(self, moment):
        """The answers after the moment that were not what was asked for; a server that is not there only counts where none was."""
        return [answer for answer in list(self.answers) if answer.got >= moment and is_trouble(answer)]

    def wait_until_calm(self, since, limit=5.0, calm=1.0):
        """Seconds from the moment until all requests succeeded again, for good: then nothing went wrong for a while."""
        while True:
            trouble = [answer.got for answer in self.trouble_since(since)]
            last = max(trouble, default=since)
            if time.monotonic() - last > calm and all(any(a.got > last and a.kind == kind for a in self.answers[-200:]) for kind in ("comment", "public")):
                return last - since
            if last - since > limit or time.monotonic() - since > limit + 10 * calm:
                return last - since if trouble else float("inf")
            time.sleep(0.05)


def is_trouble(answer):
    return answer.note not in ("", "refused") or answer.status == 503


def says_nothing_saved(answer):
    return answer.status == 503 and "ikke gemt noget" in answer.text


def judge_common(answer):
    """What is wrong with an answer; nothing when it is as it should be."""
    if answer.status == 503:
        return "" if answer.getheader("retry-after") else "503 without Retry-After"
    if answer.status == 303 and (answer.getheader("location") or "").startswith("/log-ind"):
        return "somebody signed in is sent to sign in"
    if answer.status == 409 or 200 <= answer.status < 400:
        return ""
    return f"answered {answer.status}: {answer.text[:200]!r}"


def judge_write(answer):
    return judge_common(answer) or ("" if answer.status in (303, 409, 503) else f"a write answered {answer.status}")


def judge_card(answer):
    """A card that somebody else saved meanwhile is shown again with both texts."""
    return judge_common(answer) or ("" if answer.status in (303, 409, 503) or "versus" in answer.text else f"a card answered {answer.status}")


def judge_page(answer):
    whole = answer.status != 200 or answer.text.rstrip().endswith("</html>")
    return judge_common(answer) or ("" if whole else "half a page")


def judge_inside(answer):
    return judge_page(answer) or ("" if answer.status != 200 or "/log-ud" in answer.text else "somebody signed in is shown a visitor's page")


# What must hold: of plain values, so that doctored ones can be tried

def lost(confirmed, stored):
    """What was confirmed and is not there."""
    there = Counter(stored)
    return sorted(f"lost: {text}" for text in confirmed if not there[text]) + sorted(f"twice: {text}" for text, count in there.items() if count > 1)


def invented(confirmed, possible, stored):
    """What is there and was never written."""
    return sorted(f"nobody wrote: {text}" for text in stored if text not in confirmed and text not in possible)


def lies(denied, stored):
    """What is there although it was answered that nothing was saved."""
    return sorted(f"saved, though the answer said that nothing was: {text}" for text in set(stored) & denied)


def halves(comments, entries):
    """comments: ids; entries: the ids that the history tells of. Each comment has exactly one entry, and the other way round."""
    told = Counter(entries)
    missing = [f"comment {one} has {told[one]} entries" for one in comments if told[one] != 1]
    return missing + [f"entry of {one}, which is not there" for one in told if one not in set(comments)]


def strange(answers, deaths):
    """Answers that nothing explains. deaths: (site, from, to), when a server was dead by our hand."""
    found = []
    for answer in answers:
        dead = any(site == answer.site and answer.got >= begin and answer.sent <= end for site, begin, end in deaths)
        if answer.status == 0 and not dead:
            found.append(f"{answer.kind}: no answer from a living server: {answer.note}")
        elif answer.status and answer.note:
            found.append(f"{answer.kind}: {answer.note}")
    return [f"{line} ({count} times)" for line, count in Counter(found).most_common()]


def comment_halves(cluster, database):
    entries = lines(cluster, database, "SELECT thing FROM change_entry WHERE kind = 'comment'")
    comments = lines(cluster, database, "SELECT id FROM comment")
    logged = lines(cluster, database, "SELECT c.thing FROM audit_entry e JOIN change_entry c ON c.id = e.change WHERE c.kind = 'comment'")
    return halves(comments, entries) + [f"audit log: {line}" for line in halves(comments, logged)] + log_problems(cluster.url(database=database))


def log_problems(url):
    """What `rygrad audit verify` finds."""
    proof = command("audit", "verify", "--database", url)
    return [] if proof.returncode == 0 and "whole" in proof.stdout else [f"the audit log is not whole: {proof.stderr or proof.stdout}"]


def stored_problems(cluster, database, load):
    """What the database says of what was confirmed."""
    rows = lines(cluster, database, f"SELECT text FROM comment WHERE plan = '{PLAN}' ORDER BY id")
    forum = CARD.rpartition("/")[2]
    edited = f"SELECT count(*) FROM change_entry WHERE kind = 'forum' AND thing = '{forum}' AND action <> 'import'"
    version, edits = cluster.sql(f"SELECT version, ({edited}) FROM forum WHERE id = '{forum}'", database).split("|")
    problems = lost(load.confirmed, rows) + invented(load.confirmed, load.open, rows) + lies(load.denied, rows)
    problems += comment_halves(cluster, database) + load.problems
    if int(version) != int(edits) + 1:
        problems.append(f"the card is in version {version} after {edits} edits in the history")
    if int(edits) < sum(answer.kind == "card" and answer.status == 303 for answer in load.answers):
        problems.append(f"the history tells of {edits} edits of the card; more were confirmed")
    return problems


def lines(cluster, database, query):
    return [line for line in cluster.sql(query, database).split("\n") if line]
