"""Journeys through the site as a person makes them. Each function is a sentence; every step ends in a look with axe.

What the pages are expected to say stands here at the top; a journey names nothing else of the markup.
"""
import re
import urllib.parse

import checks

PLAN_YEAR = r"Samarbejdsplan \d{4}.*Vejen|Vejen \d{4}"
SECRETARY = re.compile("sekretær", re.I)
MEMBER = re.compile("medlem", re.I)
SIGN_OUT = "Log ud"
SIGN_IN = "Log ind"
ADD_ACTIVITY = re.compile("Tilføj.*aktivitet", re.I)
EDIT = re.compile("^Ret", re.I)
SAVE = re.compile("^(Gem|Tilføj|Opret)", re.I)
SUMMARY = "#fejl"
TITLE = re.compile("titel|navn", re.I)
NOT_THERE = "/planer/findes-ikke"


class Walk:
    """A browser page that keeps what axe found along the way."""

    def __init__(self, page, base, scripts=True):
        """Without scripts axe cannot run either: it would wait for ever."""
        self.page, self.base, self.scripts, self.found = page, base, scripts, []

    def go(self, address):
        answer = self.page.goto(self.base + address)
        self.look()
        return answer.status

    def press(self, role, name, within=None):
        """Follows a link or presses a button by its name, and waits for the next page."""
        (within or self.page).get_by_role(role, name=name).first.click()
        self.page.wait_for_load_state()
        self.look()

    def look(self):
        if self.scripts:
            self.found += [f"{urllib.parse.urlsplit(self.page.url).path}: {line}" for line in checks.axe(self.page)]

    def expect(self, so, otherwise):
        if not so:
            raise AssertionError(f"{otherwise} (at {self.page.url})")

    def says(self, text):
        self.expect(re.search(text, self.page.locator("main").inner_text(), re.I), f"the page does not say »{text}«")

    def sign_in(self, who):
        self.go("/log-ind")
        self.press("button", who)
        self.expect(self.page.get_by_text(SIGN_OUT).count() > 0, "nobody is signed in")

    def open_plan(self):
        self.go("/planer")
        self.press("link", re.compile(PLAN_YEAR, re.I))


def explain(form):
    """A plan in force asks why it is changed and who decided it; an activity asks who is responsible."""
    for name, text in (("justering.why", "Det blev aftalt på mødet."), ("justering.decided-by", "Formandskabet")):
        field = form.locator(f'[name="{name}"]')
        if field.count():
            field.fill(text)
    responsible = form.locator('[name="responsible"]')
    if responsible.count():
        responsible.first.check()


def a_visitor_finds_the_plan_from_the_start_page_and_can_have_it_on_paper(walk):
    walk.expect(walk.go("/") == 200, "the start page does not answer")
    walk.open_plan()
    walk.expect(walk.page.locator(".chapter").count() > 0, "the plan has no chapters")
    walk.expect(not checks.printed(walk.page), "the plan does not print well")


def a_visitor_sees_no_way_to_change_anything(walk):
    walk.open_plan()
    walk.expect(walk.page.locator('main form[method="post"]').count() == 0, "a visitor is offered a form")


def someone_unknown_is_sent_to_sign_in_before_the_tasks_are_shown(walk):
    walk.go("/opgaver")
    walk.expect(urllib.parse.urlsplit(walk.page.url).path == "/log-ind", "the tasks are open to all")


def what_is_not_there_is_told_so_and_offers_a_way_on(walk):
    walk.expect(walk.go(NOT_THERE) == 404, "something that is not there answers as if it were")
    walk.expect(walk.page.locator("main a").count() > 0, "the page leads nowhere")


def the_secretary_signs_in_sees_the_work_and_signs_out(walk):
    walk.sign_in(SECRETARY)
    walk.go("/")
    walk.page.get_by_text(SIGN_OUT).first.click()
    walk.page.wait_for_load_state()
    walk.expect(walk.page.get_by_text(SIGN_IN).count() > 0, "the secretary is still signed in")


def a_form_with_errors_keeps_what_was_typed_and_takes_the_focus_to_the_summary(walk):
    walk.sign_in(SECRETARY)
    walk.open_plan()
    walk.press("link", ADD_ACTIVITY)
    form = walk.page.locator('main form[method="post"]').first
    text = form.locator("textarea").first
    text.fill("Det her er skrevet i forvejen.")
    form.get_by_role("button", name=SAVE).first.click()
    walk.page.wait_for_load_state()
    walk.look()
    walk.expect(walk.page.title().startswith("Fejl: "), "the title does not begin with »Fejl: «")
    walk.expect(walk.page.locator(f"{SUMMARY}:focus").count() == 1, "the focus is not on the summary")
    walk.expect(form.locator("textarea").first.input_value() == "Det her er skrevet i forvejen.", "what was typed is gone")
    walk.page.locator(f"{SUMMARY} a").first.click()
    walk.expect(walk.page.locator("main :focus").get_attribute("aria-invalid") == "true", "the link in the summary does not lead to the field")


def the_secretary_adds_an_activity_and_finds_it_in_the_plan(walk):
    walk.sign_in(SECRETARY)
    walk.open_plan()
    walk.press("link", ADD_ACTIVITY)
    form = walk.page.locator('main form[method="post"]').first
    form.get_by_label(TITLE).first.fill("Prøve af en aktivitet")
    explain(form)
    walk.press("button", SAVE, within=form)
    walk.says("Prøve af en aktivitet")


def two_who_edit_at_once_are_shown_both_texts_and_lose_nothing(walk):
    walk.sign_in(SECRETARY)
    walk.open_plan()
    walk.press("link", EDIT, within=walk.page.locator(".chapter").first)
    address = walk.page.url
    second = walk.page.context.new_page()
    second.goto(address)
    for page, text in ((walk.page, "Den første skrev dette."), (second, "Den anden skrev dette.")):
        form = page.locator('main form[method="post"]').first
        form.locator("textarea").first.fill(text)
        explain(form)
        form.get_by_role("button", name=SAVE).first.click()
        page.wait_for_load_state()
    walk.page = second
    walk.look()
    walk.expect(second.locator(".versus").count() > 0, "the second writer is not shown both texts")
    walk.says("Den første skrev dette")
    walk.expect(second.locator("main textarea").first.input_value() == "Den anden skrev dette.", "what the second one wrote is gone")


def a_member_may_read_the_plan_but_is_not_offered_to_change_it(walk):
    walk.sign_in(MEMBER)
    walk.open_plan()
    walk.expect(walk.page.get_by_role("link", name=ADD_ACTIVITY).count() == 0, "a member is offered to add an activity")


ALL = [
    a_visitor_finds_the_plan_from_the_start_page_and_can_have_it_on_paper,
    a_visitor_sees_no_way_to_change_anything,
    someone_unknown_is_sent_to_sign_in_before_the_tasks_are_shown,
    what_is_not_there_is_told_so_and_offers_a_way_on,
    the_secretary_signs_in_sees_the_work_and_signs_out,
    a_form_with_errors_keeps_what_was_typed_and_takes_the_focus_to_the_summary,
    the_secretary_adds_an_activity_and_finds_it_in_the_plan,
    two_who_edit_at_once_are_shown_both_texts_and_lose_nothing,
    a_member_may_read_the_plan_but_is_not_offered_to_change_it,
]
# Those that must also go with scripts off.
WITHOUT_SCRIPTS = [the_secretary_signs_in_sees_the_work_and_signs_out, the_secretary_adds_an_activity_and_finds_it_in_the_plan]
