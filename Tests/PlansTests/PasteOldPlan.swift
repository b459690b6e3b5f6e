/// The table of 2014 in our own words, as Excel's clipboard gives it: cells below each other are empty, some hold several lines.
enum PasteOldPlan {
    static let table = """
        Indsatsområde\tAktivitet\tHandling\tAnsvar
        Overgreb mod børn\tMyndighederne arbejder tættere sammen, også i samrådene\t"Alle kender mulighederne.
        Alle kender ""spillereglerne"".
        Vi lærer af sagerne."\tLokalråd
        \tBørnehuset i Odense og satellitten i Esbjerg\tBørnehuset får en plads i de fora, der findes\tKoordinationsgruppe
        Tidlig indsats for børn og unge\tTidlig indsats\tOpdag mistrivsel tidligt, og gør noget ved den\tLokalråd og Lokalråd+
        \tForældrene med\tBrug forældrenes kræfter for barnet\tLokalråd og Lokalråd+
        \tVidensdeling\tFortæl hinanden, hvad der virker\tLokalråd og Lokalråd+

        Indbrud og hæleri\tProjekt "ekstra øjne"\tKommunens folk i marken ser efter og ringer til politiet\tLokalråd og Lokalråd+
        \tHoldninger til hæleri\tKampagner om, hvad de fleste faktisk mener\tLokalråd og Lokalråd+
        \tNabohjælp\tHold gang i projektet\tLokalråd
        Sikker trafik\tTrafikpolitikker\tHver skole og institution skriver en og bruger den\tLokalråd og Lokalråd+
        Sociale medier\t\t\t

        """
}
