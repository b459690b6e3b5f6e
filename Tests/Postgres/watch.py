"""Somebody who reloads one page all the time, and how old what was shown ever was."""
import threading
import time

from ground import FRESH, expect, expect_none
from servers import CARD, GONE, Person, card_number, card_text, edit_card


class Watch:
    """`with Watch(site) as watch:` reloads the card as a visitor; `watch.seen` holds (sent, edition), the edition None where the answer was 503."""

    def __init__(self, site, path=CARD, people=2):
        self.site, self.path, self.seen, self.problems, self.stopping = site, path, [], [], threading.Event()
        self.threads = [threading.Thread(target=self.reload, daemon=True) for _ in range(people)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join(40)

    def reload(self):
        visitor = Person(self.site)
        while not self.stopping.is_set():
            sent = time.monotonic()
            try:
                answer = visitor.get(self.path)
            except GONE as error:
                self.problems.append(f"no answer: {type(error).__name__}: {error}")
                return
            if answer.status == 503 and answer.getheader("retry-after"):
                self.seen.append((sent, None))
            elif answer.status == 200:
                self.seen.append((sent, card_number(answer.text)))
            else:
                self.problems.append(f"{self.path} answered {answer.status}")

    def wait_for(self, number, seconds=5.0):
        """Until an answer shows the edition."""
        deadline = time.monotonic() + seconds
        while not any(edition is not None and edition >= number for _, edition in self.seen[-50:]):
            if time.monotonic() > deadline:
                return
            time.sleep(0.005)


def ages(seen, changes):
    """For each change (edition, when it was confirmed): how long after it an answer was asked for last that did not show it. In seconds, 0 where none was."""
    return [max([sent - moment for sent, edition in seen if edition is not None and edition < number and sent > moment], default=0.0)
            for number, moment in changes]


def never_seen(seen, changes):
    """Changes that no answer ever showed."""
    return [number for number, _ in changes if not any(edition is not None and edition >= number for _, edition in seen)]


def save(writer, number, patience=5.0):
    """Saves an edition of the card, again where it is answered 503; the moment at which it was confirmed."""
    deadline = time.monotonic() + patience
    while True:
        answer = edit_card(writer, card_text(number))
        if answer.status == 303:
            return time.monotonic()
        expect(answer.status == 503 and answer.getheader("retry-after"), f"saving the card answered {answer.status}")
        expect(time.monotonic() < deadline, f"the card cannot be saved within {patience} s")
        time.sleep(0.05)


def expect_fresh(watch, changes, what, limit=FRESH):
    """Nothing older than the limit was shown; answers the ages."""
    expect_none(watch.problems)
    missing = never_seen(watch.seen, changes)
    expect(not missing, f"{what}: editions {missing} were never shown; the last answers showed {[edition for _, edition in watch.seen[-3:]]}")
    found = ages(watch.seen, changes)
    late = [f"{what}: edition {number} was not shown {age:.3f} s after it was saved" for (number, _), age in zip(changes, found) if age > limit]
    expect_none(late)
    return found
