"""What a page must stand: each check takes a Playwright page, already opened, and gives its findings as sentences."""
import subprocess
from axe_playwright_python.sync_playwright import Axe

DESKTOP = {"width": 1280, "height": 900}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
MOST_STOPS = 250  # Tab stops walked on one page
SMALLEST = 24  # px, WCAG 2.5.8
# WCAG 1.4.12
SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}"
DOUBLE_TEXT = "html{font-size:200%!important}"  # WCAG 1.4.4

# A sheet of our own, past the page's content security policy.
ADD_STYLE = """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet] }"""
# What sticks out to the right, save what scrolls in a region of its own or is hidden from sight.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth, out = [];
  const allowed = e => { for (let p = e; p && p !== document.body; p = p.parentElement) {
    const s = getComputedStyle(p); if (/(auto|scroll)/.test(s.overflowX) || s.clipPath !== 'none') return true } return false };
  for (const e of document.querySelectorAll('body *')) { const r = e.getBoundingClientRect();
    if (r.width && r.right > width + 1 && getComputedStyle(e).visibility !== 'hidden' && !allowed(e))
      out.push('<' + e.tagName.toLowerCase() + (e.className && e.className.baseVal === undefined ? ' class="' + e.className + '"' : '') + '> ends at ' + Math.round(r.right)) }
  if (document.documentElement.scrollWidth > width) out.push('the page itself is ' + document.documentElement.scrollWidth + ' px');
  return out.slice(0, 3) }"""
FOCUS = """smallest => { const e = document.activeElement; if (!e || e === document.body) return null;
  const all = e.getBoundingClientRect(), r = e.getClientRects()[0] || all, s = getComputedStyle(e);
  const top = document.elementFromPoint(r.x + Math.min(r.width / 2, 10), r.y + Math.min(r.height / 2, 10));
  return { name: (e.getAttribute('aria-label') || e.innerText || e.id || e.tagName).trim().replace(/\\s+/g, ' ').slice(0, 40),
    ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, covered: !(top && (top === e || e.contains(top) || top.contains(e))),
    small: s.display !== 'inline' && (all.width < smallest - .5 || all.height < smallest - .5) } }"""
FOCUSABLE = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]'
SHAPE = """() => { const out = [], count = s => document.querySelectorAll(s).length;
  if (count('h1') !== 1) out.push('has ' + count('h1') + ' h1, not one');
  if (count('main#indhold') !== 1) out.push('has no <main id="indhold">');
  if (!/^(da|en)$/.test(document.documentElement.lang)) out.push('has the language »' + document.documentElement.lang + '«');
  if (!/Rygrad$/.test(document.title)) out.push('has the title »' + document.title + '«, which does not end in Rygrad');
  if (!document.querySelector('a.skip[href="#indhold"]')) out.push('has no link past the menu');
  for (const i of document.querySelectorAll('[aria-describedby],[aria-labelledby]'))
    for (const name of ['aria-describedby', 'aria-labelledby']) for (const id of (i.getAttribute(name) || '').split(/\\s+/).filter(Boolean))
      if (!document.getElementById(id)) out.push('points with ' + name + ' to #' + id + ', which is not there');
  for (const a of document.querySelectorAll('a[href^="#"]')) { const id = decodeURIComponent(a.getAttribute('href').slice(1));
    if (id && !document.getElementById(id)) out.push('links to #' + id + ', which is not there') }
  return out }"""
# A border that is transparent shows in forced colours and says what is not so.
TRANSPARENT = """() => { const out = []; for (const e of document.querySelectorAll('body *')) { const s = getComputedStyle(e);
  for (const side of ['Top', 'Right', 'Bottom', 'Left'])
    if (parseFloat(s['border' + side + 'Width']) > 0 && s['border' + side + 'Style'] !== 'none' && /^rgba.*, 0[)]$/.test(s['border' + side + 'Color'])) {
      out.push('<' + e.tagName.toLowerCase() + ' class="' + e.className + '">'); break } } return out.slice(0, 3) }"""
# What is chosen looks otherwise than its neighbour, though all backgrounds are gone.
CHOSEN = """() => { const look = e => { const s = getComputedStyle(e);
    return [s.borderTopWidth, s.borderBottomWidth, s.borderLeftWidth, s.borderTopColor, s.fontWeight, s.textDecorationLine, s.outlineStyle].join() };
  const out = []; for (const e of document.querySelectorAll('[aria-current]:not([aria-current=false]),[aria-pressed=true]')) {
    const list = e.closest('ol,ul,fieldset,form,nav'); if (!list || e.tagName === 'LI' && !e.nextElementSibling && !e.previousElementSibling) continue;
    const other = [...list.querySelectorAll(e.tagName)].find(o => o !== e && !o.hasAttribute('aria-current') && o.getAttribute('aria-pressed') !== 'true');
    if (other && look(e) === look(other) && e.tagName !== 'LI') out.push(e.innerText.trim().slice(0, 40)) } return out }"""
PRINTED = """() => { const out = [], seen = e => e && e.getClientRects().length > 0;
  for (const s of ['nav', 'form.filters', 'form.seek', '.btn']) for (const e of document.querySelectorAll(s)) if (seen(e)) { out.push(s + ' is printed'); break }
  for (const e of document.querySelectorAll('body *')) if (/sticky|fixed/.test(getComputedStyle(e).position)) { out.push('<' + e.tagName.toLowerCase() + ' class="' + e.className + '"> sticks') ; break }
  for (const e of document.querySelectorAll('thead')) if (seen(e) && getComputedStyle(e).display !== 'table-header-group') { out.push('the head of a table is not repeated'); break }
  for (const e of document.querySelectorAll('details > :nth-child(2)')) if (getComputedStyle(e.parentElement, '::details-content').contentVisibility === 'hidden') { out.push('<details> stays closed'); break }
  return out }"""
WITHOUT_SCRIPTS = """() => { const out = [], main = document.querySelector('main');
  if (!main || main.innerText.trim().length < 20) out.push('is empty');
  for (const f of document.forms) if (!f.querySelector('button:not([type=button]),input[type=submit]')) out.push('has a form without a button to send it');
  return out }"""


def axe(page):
    """axe-core's rules for WCAG 2.0 to 2.2, A and AA, and best practice."""
    violations = Axe().run(page, options=RULES).response["violations"]
    return [f"axe {v['id']} ({v['impact']}): {v['nodes'][0]['html'][:140]}" + (f" and {len(v['nodes']) - 1} more" if len(v["nodes"]) > 1 else "") for v in violations]


def shape(page):
    """What every page of ours has: one h1, a title, a language, a skip link, references that lead somewhere."""
    return [f"the page {text}" for text in dict.fromkeys(page.evaluate(SHAPE))]


def keyboard(page):
    """A walk with the Tab key: the ring is seen, nothing lies over it, nothing is too small to hit, and it comes to an end."""
    found, stops = [], page.evaluate("s => document.querySelectorAll(s).length", FOCUSABLE)
    page.evaluate("() => { document.activeElement && document.activeElement.blur(); scrollTo(0, 0) }")
    for _ in range(min(stops + 5, MOST_STOPS)):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS, SMALLEST)
        if stop is None:
            break
        for what, text in (("covered", "is covered when it has the focus"), ("small", f"is smaller than {SMALLEST} px")):
            if stop[what]:
                found.append(f"keyboard: »{stop['name']}« {text}")
        if not stop["ring"]:
            found.append(f"keyboard: »{stop['name']}« has no visible ring")
    return found


def reflow(page):
    """320 px wide, 200 % and 400 % zoom, which is a window of half and a quarter the size."""
    found = []
    for name, width, height in (("200 % zoom", 640, 450), ("320 px", 320, 640), ("400 % zoom", 320, 225)):
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{name}: {item}" for item in page.evaluate(OVERFLOW)]
    page.set_viewport_size(DESKTOP)
    return found


def larger_text(page):
    """The reader's own spacing, then text twice as large. Leaves the page so: do this last."""
    page.evaluate(ADD_STYLE, SPACING)
    found = [f"text spacing: {item}" for item in page.evaluate(OVERFLOW)]
    page.evaluate(ADD_STYLE, DOUBLE_TEXT)
    return found + [f"text at 200 %: {item}" for item in page.evaluate(OVERFLOW)]


def forced_colours(page):
    """The reader's own colours, as in Windows' high contrast."""
    found = [f"forced colours: {item} has a transparent border, which is seen there" for item in page.evaluate(TRANSPARENT)]
    page.emulate_media(forced_colors="active")
    found += [f"forced colours: »{name}« does not look chosen" for name in page.evaluate(CHOSEN)]
    page.emulate_media(forced_colors="none")
    return found


def printed(page):
    """On paper: what is no use there is gone, what was folded is open, and the heading can be read in the PDF."""
    heading = page.evaluate("() => (document.querySelector('h1') || document.body).innerText")
    page.emulate_media(media="print")
    found = [f"print: {text}" for text in page.evaluate(PRINTED)]
    paper = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="screen")
    text = subprocess.run(["pdftotext", "-", "-"], input=paper, capture_output=True, check=True).stdout.decode()
    letters = lambda words: "".join(c for c in words if c.isalnum())  # noqa: E731
    if letters(heading) not in letters(text):
        found.append("print: the heading is not in the PDF")
    return found


def without_scripts(page):
    """In a page whose scripts are off."""
    return [f"without scripts the page {text}" for text in page.evaluate(WITHOUT_SCRIPTS)]


def light(page):
    return axe(page) + shape(page)


def full(page):
    """All but `without_scripts`, which needs a page of its own; the order matters."""
    found = []
    for check in (axe, shape, keyboard, reflow, forced_colours, printed, larger_text):
        found += check(page)
    return list(dict.fromkeys(found))
