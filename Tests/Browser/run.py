#!/usr/bin/env python3
"""Browser checks.
    run.py --base http://127.0.0.1:8080     every kind of page, as a visitor and as people of the demo, and the journeys
    run.py --base … --only /planer          only addresses that begin so, without journeys
    run.py --self-test                      the checks find known defects, and nothing on a good page
One line for each check, what was found below it; the last line is `N passed, N failed`, exit 1 where something failed.
"""
import argparse
import contextlib
import shutil
import sys
import time
import urllib.parse

from playwright.sync_api import Error, sync_playwright

import checks
import crawl
import defects
import journeys
from markup import MarkupCheck

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SETTINGS = {"viewport": checks.DESKTOP, "reduced_motion": "reduce", "locale": "da-DK"}
LONGEST = 15_000  # ms that a page may take to answer
MOST_LINES = 8


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def line(self, name, found, seconds=None):
        self.passed, self.failed = self.passed + (not found), self.failed + bool(found)
        time_taken = f" ({seconds:.1f} s)" if seconds is not None else ""
        print(f"{'FAILED' if found else 'ok    '} {name}{time_taken}", flush=True)
        for text in found[:MOST_LINES]:
            print(f"       {text}")
        if len(found) > MOST_LINES:
            print(f"       and {len(found) - MOST_LINES} more")

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed or not self.passed else 0


@contextlib.contextmanager
def a_page(browser, cookies=(), **more):
    """A page in a context of its own, with what the browser complains of in `page.complaints`."""
    context = browser.new_context(**SETTINGS, **more)
    context.set_default_timeout(LONGEST)
    context.add_cookies(list(cookies))
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(f"console: {message.text[:160]}") if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(f"script: {error}"))
    try:
        yield page
    finally:
        context.close()


def check_site(report, browser, base, only):
    documents, known = {}, {}
    for reader in crawl.readers(base):
        answers = {a: r for a, r in reader.crawl().items() if a.startswith(only)}
        broken = [f"{address} answers {answer.status}" for address, answer in answers.items() if answer.status >= 400]
        report.line(f"{len(answers)} links lead somewhere, as {reader.name}", broken)
        pages = {address: answer for address, answer in answers.items() if answer.is_page and answer.status < 400}
        documents |= {f"{address}, as {reader.name}": answer.body for address, answer in pages.items()}
        check_pages(report, browser, reader, pages, known)
    if not only.strip("/"):
        documents |= check_english(report, browser, base)
    return MarkupCheck(documents)


def check_pages(report, browser, reader, pages, known):
    """In full the first of each kind of address, and again where it first has forms of its own; else lightly, where it has markup not seen on its kind.
    known: what was seen, by kind."""
    forms_of_frame = min((answer.body.count(b"<form") for answer in pages.values()), default=0)
    with a_page(browser, reader.cookies()) as page, a_page(browser, reader.cookies(), java_script_enabled=False) as bare:
        for address, answer in pages.items():
            markup = crawl.markup_of(answer.body) | ({"forms"} if answer.body.count(b"<form") > forms_of_frame else set())
            seen = known.setdefault(crawl.pattern(address), set())
            news = markup - seen
            if not news:
                continue
            thorough = not seen or "forms" in news
            seen |= markup
            started = time.monotonic()
            found = look_at(page, bare, reader.base + address, thorough)
            report.line(f"{address}, as {reader.name}, {'in full' if thorough else 'lightly'}", found, time.monotonic() - started)


def look_at(page, bare, url, thorough):
    page.complaints.clear()
    try:
        page.goto(url)
        if not thorough:
            return checks.light(page) + page.complaints
        found = checks.full(page)
        bare.goto(url)
        return found + checks.without_scripts(bare) + page.complaints
    except Error as error:
        return [f"the browser gave up: {str(error).splitlines()[0]}"]


def check_english(report, browser, base):
    """The public pages in English, lightly: one of each kind."""
    reader = crawl.Reader(base, "visitor in English")
    reader.ask(f"/?{crawl.LANGUAGE}=en")
    pages = {address: answer for address, answer in reader.crawl(each=1).items() if answer.is_page and answer.status < 400}
    with a_page(browser, reader.cookies()) as page:
        for address in pages:
            page.goto(base + address)
            found = checks.light(page)
            if page.evaluate("document.documentElement.lang") != "en":
                found.append("the page is not in English")
            report.line(f"{address}, as {reader.name}", found)
    return {f"{address}, in English": answer.body for address, answer in pages.items()}


def walk(report, browser, base, journey, name, scripts=True):
    started, found = time.monotonic(), []
    with a_page(browser, java_script_enabled=scripts) as page:
        steps = journeys.Walk(page, base, scripts)
        try:
            journey(steps)
        except (AssertionError, Error) as error:
            found.append(str(error).splitlines()[0])
        found += steps.found
    report.line(f"{name}: {journey.__name__.replace('_', ' ')}", list(dict.fromkeys(found)), time.monotonic() - started)


def check_markup(report, markup):
    findings = markup.findings()
    bad = [f"{name}: {line}" for name, lines in findings.items() for line in lines]
    report.line(f"the HTML of {len(findings)} pages", bad)


def self_test(report, browser):
    markup = MarkupCheck({"good": defects.GOOD_MARKUP, "bad": defects.BAD_MARKUP})
    for check, cases in defects.DEFECTS.items():
        scripts = {"java_script_enabled": False} if check == "without_scripts" else {}
        for expected, document in [("nothing", defects.GOOD), *cases]:
            with a_page(browser, **scripts) as page:
                page.route("**/*", lambda route, _, body=document: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
                page.goto(defects.ADDRESS)
                found = getattr(checks, check)(page)
            ok = not found if expected == "nothing" else any(expected in line for line in found)
            report.line(f"{check} finds »{expected}«", [] if ok else found or ["it was not found"])
    found = markup.findings()
    report.line("the HTML checker finds »nothing« on the good page", found["good"])
    report.line("the HTML checker finds the bad nesting", [] if found["bad"] else ["it was not found"])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--base", help="the server's address")
    options.add_argument("--only", default="", metavar="PATH")
    options.add_argument("--self-test", action="store_true")
    given = options.parse_args()
    if bool(given.base) == given.self_test:
        options.error("give either --base or --self-test")
    if given.base and urllib.parse.urlsplit(given.base).hostname not in ("127.0.0.1", "localhost", "::1"):
        options.error("the journeys change what they visit: only a server on this machine, with demo data")
    if not BROWSER:
        sys.exit("chromium is missing: run scripts/install test")
    report, base = Report(), (given.base or "").rstrip("/")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        if given.self_test:
            self_test(report, browser)
        else:
            markup = check_site(report, browser, base, given.only)
            if not given.only:
                for journey in journeys.ALL:
                    walk(report, browser, base, journey, "journey")
                for journey in journeys.WITHOUT_SCRIPTS:
                    walk(report, browser, base, journey, "without scripts", scripts=False)
            check_markup(report, markup)
        browser.close()
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
