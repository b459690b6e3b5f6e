"""Pages with one known defect each, to show that every check can fail, and one good page, to show that it can pass."""

ADDRESS = "http://page.test/"
TABLE = (
    '<div class="scroll" role="region" aria-labelledby="cap" tabindex="0"><table><caption id="cap">Tal</caption><thead><tr><th scope="col">År</th>'
    '<th scope="col">Antal</th></tr></thead><tbody><tr><th scope="row">2014</th><td>7</td></tr></tbody></table></div>'
)
STYLE = (
    "*{box-sizing:border-box}body{margin:0;color:#1b2430;background:#fff;font:16px/1.5 sans-serif}a,button,input,summary{min-height:24px;display:inline-block}"
    "nav li{display:inline-block;margin:8px}nav a[aria-current]{border-bottom:4px solid}:focus-visible{outline:3px solid #1b2430;outline-offset:2px}"
    ".scroll{overflow-x:auto}.skip:not(:focus){position:absolute;left:0;top:-9rem}form{margin:1rem 0}"
    "@media print{nav,.btn,.skip{display:none}details::details-content{content-visibility:visible;block-size:auto}}"
)
BODY = (
    '<a class="skip" href="#indhold">Gå til sidens indhold</a><header><nav aria-label="Hovedmenu"><ul><li><a href="/planer" aria-current="page">Planer</a></li>'
    '<li><a href="/fora">Fora</a></li></ul></nav></header><main id="indhold" tabindex="-1"><h1>Samarbejdsplan for Vejen</h1>'
    "<p>Politi og kommune forebygger kriminalitet sammen.</p>" + TABLE + "<details><summary>Vis tallene</summary><p>Syv i alt.</p></details>"
    '<form method="post" action="/"><p><label for="t">Titel</label> <input id="t" name="title" type="text"></p><p><button class="btn">Gem</button></p></form></main>'
)


def document(style="", body=BODY, language="da", title="Plan – Rygrad"):
    text = (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}{style}</style></head><body>{body}</body></html>"
    )
    return text.encode()


GOOD = document()


def changed(old, new):
    assert old in BODY, f"the good page holds no {old}"
    return document(body=BODY.replace(old, new, 1))


# check: [(what the finding must say, the page)]
DEFECTS = {
    "axe": [("axe label", changed('<label for="t">Titel</label> ', "")), ("axe color-contrast", document(style="main p{color:#aaa}"))],
    "shape": [
        ("has 2 h1", changed("<p>Politi", "<h1>To</h1><p>Politi")),
        ("does not end in Rygrad", document(title="Plan")),
        ("links to #borte", changed("<p>Politi", '<p><a href="#borte">Borte</a></p><p>Politi')),
        ("points with aria-labelledby", changed('aria-labelledby="cap"', 'aria-labelledby="borte"')),
    ],
    "keyboard": [
        ("has no visible ring", document(style="a:focus-visible{outline:none}")),
        ("is covered", document(style=".cover{position:fixed;inset:0;z-index:9;background:#fff}", body=BODY + '<div class="cover"></div>')),
        ("smaller than 24 px", document(style="button{min-height:0;height:18px;padding:0;line-height:1}")),
    ],
    "reflow": [("320 px", document(style="main p{width:30rem}")), ("400 % zoom", document(style="main p{width:30rem}")), ("200 % zoom", document(style="main p{width:45rem}"))],
    "larger_text": [("text spacing", document(style="h1{white-space:nowrap;width:max-content;font-size:92px}")), ("text at 200 %", document(style="main p{width:45rem}"))],
    "forced_colours": [
        ("transparent border", document(style="nav a{border-bottom:4px solid transparent}")),
        ("does not look chosen", document(style="nav a[aria-current]{border-bottom:0;background:#1b2430;color:#fff}")),
    ],
    "printed": [
        ("nav is printed", document(style="@media print{nav{display:block}}")),
        ("sticks", document(style="h1{position:sticky;top:0}")),
        ("head of a table", document(style="thead{display:block}")),
        ("stays closed", document(style="@media print{details::details-content{content-visibility:hidden}}")),
        ("not in the PDF", document(style="@media print{h1{display:none}}")),
    ],
    "without_scripts": [
        ("is empty", document(body="<main id=indhold></main><script>document.querySelector('main').textContent='Skrevet af et script, som ikke kørte'</script>")),
        ("without a button", changed('<button class="btn">Gem</button>', "")),
    ],
}
# For the HTML checker.
GOOD_MARKUP = GOOD.replace(STYLE.encode(), b"")
BAD_MARKUP = GOOD_MARKUP.replace(b"<p>Politi", b"<p><div>Politi")
