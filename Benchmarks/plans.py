"""Ten years of plans for one forum: what is carried over from year to year keeps its id, so that plans and series hang together."""
import danish

YEARS = range(2017, 2027)
STATUSES = ["on-track", "on-track", "on-track", "delayed", "not-started", "stopped", "done"]
FOR_ALL = 5
NEWEST_ACTIVITIES = 25


class PlanLine:
    """The plans of a district council or a local council, one after the other."""

    def __init__(self, random, forum, area, place, municipality=None, parent=None):
        self.random, self.forum, self.area, self.place, self.municipality, self.parent = random, forum, area, place, municipality, parent
        self.where = danish.slug(place)
        self.people = [f"{forum}-{number}" for number in range(1, 13)]
        self.responsible = [forum, "politiet"] + ([f"{self.where}-kommune"] if municipality else [])
        self.sizes = {}

    def plans(self, first):
        return [self._plan(year) for year in YEARS if year >= first]

    def id(self, year):
        return f"{self.where}-{year}" if self.municipality else f"kreds-{self.where}-{year}"

    def _plan(self, year):
        before = year - 1 if year - 1 in self.sizes else None
        count = self.sizes[year] = NEWEST_ACTIVITIES if year == YEARS[-1] else self.random.randint(18, 21)
        status = "published" if year == YEARS[-1] else "evaluated" if year == YEARS[-2] else "archived"
        plan = {
            "id": self.id(year), "forum": self.forum, "title": f"Samarbejdsplan {year} for {self.place}", "from": f"{year}-01-01", "to": f"{year}-12-31", "status": status,
            "settled": {"by": "Formandskabet", "authority": "politiet", "date": f"{year}-02-01", "basis": "Drøftet i rådet"},
        }
        if self.parent:
            plan["parent"] = self.parent.id(year)
        if before:
            plan["previous"] = self.id(before)
        plan["introduction"] = danish.paragraphs(self.random, 2, 3)
        plan["follow-up"] = danish.text(self.random, 3)
        plan["sections"] = [{"title": "Det ser vi her", "text": danish.text(self.random, 3)}, {"title": "Sådan arbejder vi", "text": danish.text(self.random, 3)}]
        plan["focus-areas"] = [self._area(year, before, place, count) for place in range(len(danish.FOCUS_AREAS))]
        return plan

    def _area(self, year, before, place, count):
        id, title = danish.FOCUS_AREAS[place]
        area = {"id": id, "title": title, "aim": danish.sentence(self.random), "reason": danish.sentence(self.random), "origin": "district" if place < 5 else "local"}
        if self.parent and place < 5:
            area["parent"] = id
        if before:
            area |= {"carried-over": True, "previous": [id]}
        numbers = [number for number in range(count) if number % len(danish.FOCUS_AREAS) == place]
        area["activities"] = [self._activity(year, before, number) for number in numbers]
        area["indicators"] = [self._indicator(year, place)]
        return area

    def _activity(self, year, before, number):
        random, id = self.random, f"a{number + 1}-" + danish.slug(danish.ACTIVITIES[number])
        status = random.choice(STATUSES) if year == YEARS[-1] else "done"
        activity = {"id": id, "title": danish.ACTIVITIES[number], "what": danish.text(random, 2)}
        if number < FOR_ALL:
            activity |= {"parent": id} if self.parent else {"for-all": True}
        if before and number < self.sizes[before]:
            activity |= {"previous": [id], "carried-over": True}
        activity |= {
            "target-group": random.choice(danish.TARGETS), "level": random.choice(["general", "specific", "individual"]), "responsible": random.sample(self.responsible, random.randint(1, 2)),
            "partners": ["Foreningerne", random.choice(danish.WHO)], "from": f"{year}-01-15", "to": f"{year}-{random.randint(3, 12):02}-28", "status": status,
            "released": {"status": status, "date": f"{year}-06-01"}, "success-criteria": danish.short_sentence(random),
            "actions": [self._action(year, id, step) for step in range(1, 4)],
        }
        if number in (0, 9):
            activity["indicators"] = [self._indicator(year, 8 + number // 9)]
        return activity

    def _action(self, year, activity, step):
        due = f"{year}-{self.random.randint(2, 12):02}-{self.random.randint(1, 28):02}"
        done = year < YEARS[-1] or due < f"{year}-05-01"
        return {
            "id": f"{activity}-h{step}", "text": danish.short_sentence(self.random), "due": due, "responsible": self.random.choice(self.responsible), "person": self.random.choice(self.people),
            "status": "done" if done else "open",
        } | ({"done": due} if done else {})

    def _indicator(self, year, number):
        title = danish.INDICATORS[number]
        level = self.random.randint(40, 900)
        figures = [{"period": str(period), "area": self.area, "value": max(0, level + self.random.randint(-30, 30))} for period in range(year - 10, year)]
        return {
            "id": f"i{number + 1}-" + danish.slug(title), "title": title, "kind": "count", "measures": "effect" if number % 2 == 0 else "implementation", "direction": "lower" if number % 2 == 0 else "higher",
            "unit": "i alt", "source": "Rådets egen opgørelse", "frequency": "year", "baseline": {"period": str(year - 2), "value": level}, "target": {"period": str(year), "value": max(1, level - 20)},
            "measurements": figures,
        }
