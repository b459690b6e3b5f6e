"""The facts of the plan of 2014 that the sample must show, one row each, with words that stand on the page."""

BOTH = ("Lokalrådet i Vejen", "Lokalråd+ i Vejen")
COUNCIL = ("Lokalrådet i Vejen",)

# Focus area: words of its title, and its activities: words of the title, who is responsible, words of what is done.
FOCUS_AREAS = [
    ("Overgreb mod børn", [("myndighederne", COUNCIL, "sager"), ("Børnehuset i Odense", ("Koordinationsgruppe",), "satellitten")]),
    ("Tidlig kriminalpræventiv indsats", [("Tidlig indsats", BOTH, "mistrivsel"), ("Forældreinvolvering", BOTH, "forældre"), ("Vidensdeling", BOTH, "kommuner")]),
    ("Indsats mod indbrud og hæleri", [("ekstra øjne", BOTH, "indbrud"), ("Holdninger til hæleri", BOTH, "alle andre"), ("Nabohjælp", COUNCIL, "")]),
    ("Sikker Trafik", [("Trafikpolitikker", BOTH, "skole")]),
    ("Børn og unges adfærd på sociale medier", []),
    ("Bandeindsatsen", [("IKI", BOTH, "bekymringssamtale")]),
    ("Bande-exit", [("forlade", ("Exitenhed under lokalrådet",), "strategi")]),
    ("PSP-samarbejdet", [("koordineret", COUNCIL, "14")]),
    ("KSP-samarbejdet", []),
    ("Projekt AKP", [("professionel hjælp", COUNCIL, "mentorer")]),
    ("Narkomisbrugsområdet", [("misbrug", BOTH, "adresser")]),
    ("Individorienteret kriminalpræventivt projekt", [("bekymrende adfærd", ("Lokalråd+ i Vejen",), "adeplan")]),
    ("Ungesamråd", [("anbefaling", COUNCIL, "14")]),
    ("Kundskabsbaseret tilgang", []),
    ("Konfliktråd", [("Konfliktråd", BOTH, "koordinator")]),
    ("æresrelaterede forbrydelser", []),
    ("Vold i det private og offentlige rum", [("nattelivet", COUNCIL, "politi")]),
    ("I byen helt sikkert", []),
    ("Kriminalpræventiv byplanlægning", [("byudvikling", BOTH, "lokalplan")]),
    ("Tryghed og mindre kriminalitet via byplanlægning", [("overordnede planlægning", COUNCIL, "drift")]),
    ("Indbrud i private hjem", []),
    ("Vejteknisk", []),
    ("Forebyggelse omkring trafik", []),
]

# Indicator: the words of its focus area, and of its title.
INDICATORS = [
    ("Overgreb mod børn", "nuværende fora"), ("Overgreb mod børn", "deler viden"), ("Overgreb mod børn", "anmeldelsesblanket"),
    ("Sikker Trafik", "trafikpolitik"), ("Sikker Trafik", "fortalt borgerne om trafik"),
    ("Indsats mod indbrud", "Anmeldte indbrud"), ("Indsats mod indbrud", "ekstra øjne"), ("Indsats mod indbrud", "fortalt borgerne om hæleri"),
    ("Indsats mod indbrud", "hjemmesider"), ("Tidlig kriminalpræventiv", "anbragt ved dom"), ("Tidlig kriminalpræventiv", "forældreinvolvering"),
    ("Tidlig kriminalpræventiv", "Mentorer"), ("sociale medier", "udveksler ydelser"), ("sociale medier", "Klog adfærd"),
]

# Forum card: its address, and words of its subject, legal basis, purpose, plans, interfaces, participants and how often it meets.
FORUMS = {
    "kredsraad": ["politiets", "§ 112", "sammenhæng", "samarbejdsplan", "borgmestre", "4 møder om året"],
    "lokalraad-vejen": ["lokalområdet", "20. december 2007", "strategier", "handleplaner", "SSP", "lokale politistation", "4 møder om året"],
    "lokalraad-plus-vejen": ["initiativer", "20. december 2007", "Lokalrådet", "skole", "boligforeninger", "4 møder om året"],
    "ssp-vejen": ["25 år", "§§ 114", "Lokalrådet", "politi", "4 møder om året"],
    "psp-vejen": ["psykisk syge", "10. juli 2009", "psykiatri", "tyregruppe", "14"],
    "ssp-syd-og-soenderjylland": ["forebygge kriminalitet", "§ 115", "fast plads", "4 møder om året"],
    "ksp-vejen": ["løsladelse", "§§ 114", "God løsladelse", "riminalforsorg", "1–2"],
    "ungesamraad-vejen": ["unge", "§ 114", "2009", "ftalesæt", "behov"],
    "samraad-overgreb-vejen": ["børn", "20. december 2007", "muligheder", "2 møder"],
    "exitraad-vejen": ["bande", "exit", "forlade", "amarbejdsaftaler", "4 møder"],
}
