"""Danish names and texts of realistic length for invented plans. The same seed gives the same texts."""

FIRST_NAMES = """Anne Anders Bente Bjarne Bodil Bo Camilla Carsten Charlotte Christian Dorthe David Ellen Erik Else Emil Fatima Finn Freja Frederik
Gitte Gert Grethe Hanne Hans Helle Henrik Ida Ib Inger Ivan Jane Jens Jette Jesper Karen Karsten Kirsten Kasper Lene Lars Lise Leif Lone Mads Maja
Mette Mikkel Merete Morten Nanna Niels Nina Noah Ole Oda Ove Pia Per Pernille Peter Rikke Rasmus Rita Rune Sanne Simon Signe Steen Sofie Svend
Susanne Søren Tina Thomas Tove Torben Trine Ulla Ulrik Vibeke Viggo Yasmin Yusuf Åse Åge Ditte Daniel Eva Esben Gry Gorm Hadi Harun Laila Lukas
Marianne Malik Naja Nikolaj Randi Ruben Selma Samir Tanja Troels Winnie Verner""".split()
LAST_NAMES = """Abildgaard Agerskov Bagger Bang Birkelund Bjerre Bjørnholm Brandt Brink Brodersen Bruun Buhl Clausager Damgård Degn Dybdal Ebbesen
Elkjær Engberg Enevold Fabricius Falkenberg Fogh Friis Frost Gade Gammelgård Glud Graversen Grøn Haarup Hald Hedegård Hein Hessel Hjorth Holmgård
Hvid Højbjerg Ibsgård Iversholm Juhl Juul Kaas Kirkeby Kjær Klit Kofoed Krag Krogh Kruse Kyhn Lassen Lauritsholm Lindegård Lund Lyng Løvgreen Mejdal
Mikkelborg Mosegård Munk Mølgård Nyborg Nørby Odgård Overby Pihl Pilegård Poulsholm Rahbek Ravn Riis Rosendal Rønne Sand Saxild Schou Skaarup
Skovlund Smed Sommer Stenbæk Storm Sundby Svane Søgård Tang Thorup Toft Tranberg Tved Uldall Vang Vestergård Vind Wad Winther Worm Ågård Østergård""".split()

FOCUS_AREAS = [
    ("tryg-skolestart", "Tidlig indsats for børn og unge"), ("rusmidler-og-fest", "Rusmidler og festmiljø"), ("trygge-boligomraader", "Trygge boligområder"),
    ("overgreb-mod-boern", "Vold og overgreb mod børn"), ("indbrud", "Indbrud i private hjem"), ("digital-tryghed", "Digitale krænkelser og bedrageri"),
    ("vold-i-naere-relationer", "Vold i nære relationer"), ("ekstremisme", "Ekstremisme og radikalisering"),
]
ACTIVITIES = """Fælles forældremøder|Vagtordning om aftenen|Opsøgende arbejde på pladserne|Aftaler med skolerne|Nabohjælp i alle kvarterer|Kurser for frontpersonale
Trygge stier og belysning|Rådgivning efter indbrud|Fritidspas til flere børn|Mentorer for unge på vej ud|Klubber, der holder åbent|Samarbejde med udlejere
Undervisning om billeder og deling|Bekymringssamtaler|Fælles varsling mellem myndighederne|Byvandringer med beboerne|Aftaler med værtshusene|Tidlig opsporing af fravær
Brobygning til job og uddannelse|Kampagne i de mørke måneder|Åben rådgivning på biblioteket|Styrket underretning|Legeaftaler og venskabsklasser|Konfliktmægling
Godt naboskab i almene boliger""".replace("\n", "|").split("|")

WHO = ["Lokalpolitiet og SSP", "Skolerne og ungdomsskolen", "Boligforeningerne og kommunen", "Klubberne og de frivillige", "Familieafdelingen og sundhedsplejen", "Handelslivet og politiet",
       "Gadeteamet og klubberne", "Jobcenteret og produktionsskolen", "De praktiserende læger og psykiatrien", "Biblioteket og borgerservice"]
DOES = ["aftaler fælles regler og holder hinanden fast på dem", "mødes hver måned og ser på, hvad der er nyt", "holder korte oplæg, hvor forældre og unge kan spørge",
        "går ture i området og skriver op, hvad der skal ordnes", "samler erfaringerne og deler dem med de andre byer", "prøver en ny arbejdsgang i tre måneder og retter den til",
        "ringer til hinanden samme dag, når noget bekymrer", "laver en enkel vejledning, som nye medarbejdere får", "holder åbent på faste tider, så alle ved, hvor de kan gå hen",
        "følger op med et besøg inden for fjorten dage"]
WHERE = ["på de store skoler", "omkring stationen", "i de almene boligområder", "i midtbyen om aftenen", "i klubber og foreninger", "på ungdomsuddannelserne", "ved havnen og i parkerne",
         "på nettet, hvor de unge er", "i de små landsbyer", "i dagtilbud og indskoling"]
WHY = ["fordi de første tegn ofte viser sig der", "så ingen skal fortælle det samme to gange", "fordi tallene er steget to år i træk", "så flere tør sige til i tide",
       "fordi borgerne peger på det i tryghedsmålingen", "så indsatsen ikke hænger på en enkelt medarbejder", "fordi det virkede i det forrige planår", "så de voksne siger det samme"]
TARGETS = ["Elever i 5. til 9. klasse og deres forældre", "Unge mellem 15 og 25 år", "Beboere i udsatte boligområder", "Familier med små børn", "Medarbejdere, der møder borgerne først",
           "Ældre borgere", "Butikker og udesteder"]
TITLES = ["Skoleleder", "SSP-konsulent", "Politikommissær", "Boligsocial medarbejder", "Afdelingsleder", "Klubleder", "Sundhedsplejerske", "Fagkonsulent", "Centerchef", "Lokalbetjent",
          "Misbrugskonsulent", "Ungdomsskoleleder"]
INDICATORS = ["Anmeldte indbrud", "Borgere, der føler sig trygge", "Underretninger inden for en uge", "Skoler med aftaler", "Unge i fritidsforløb", "Anmeldte voldstilfælde",
              "Elever med højt fravær", "Medarbejdere på kursus", "Tilfredse forældre", "Beboere i nabohjælp"]


def sentence(random):
    return f"{random.choice(WHO)} {random.choice(DOES)} {random.choice(WHERE)}, {random.choice(WHY)}."


def short_sentence(random):
    return f"{random.choice(WHO)} {random.choice(DOES)}."


def text(random, sentences):
    return " ".join(sentence(random) for _ in range(sentences))


def paragraphs(random, count, sentences):
    return "\n\n".join(text(random, sentences) for _ in range(count))


def name(random):
    return f"{random.choice(FIRST_NAMES)} {random.choice(LAST_NAMES)}"


def slug(words):
    table = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ö": "oe", "ü": "y"})
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in words.lower().translate(table))
    return "-".join(part for part in kept.split("-") if part)
