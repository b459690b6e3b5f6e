import Kernel
import Plans
import Testing

struct IdentifiableTextTests {
    @Test(arguments: [
        "Projektet giver hurtig og professionel hjælp til en gruppe unge af anden etnisk oprindelse, som er på vej ud i bandekriminalitet.",
        "Kommunen har ansat to mentorer med samme kulturelle baggrund.",
        "Tre drenge af somalisk baggrund har stået for de fleste tyverier.",
        "En mindre gruppe på seks unge mænd med samme etniske baggrund samles ved stationen.",
        "De tre brødre får hver en kontaktperson.",
        "Brødrene tilbydes et forløb.",
        "To familier på Åvej får besøg hver uge.",
        "Vi følger fire drenge fra Søndergade tæt.",
        "Indsatsen retter sig mod en gruppe somaliske unge i bymidten.",
        "Fem syriske familier er flyttet til byen.",
        "Nogle få familier fra Irak får hjælp af brobyggere.",
        "Et par unge med kurdisk oprindelse styrer hashhandlen.",
        "Familien Jensen har fået en støtteperson.",
        "En 15-årig dreng fra Askov har begået indbrud.",
        "7 unge med anden etnisk baggrund end dansk mødes på torvet.",
        "En lille gruppe kvinder af arabisk herkomst mødes i sygruppen.",
        "De somaliske familier på Nørregade inviteres til dialogmøde.",
        "En fast gruppe drenge, som alle har tyrkisk baggrund, samles i parken.",
        "Tvillingerne går nu i hver sin klasse.",
    ])
    func `a small group that can be recognised is found`(text: String) {
        guard case .group = IdentifiableText.trace(in: text) else {
            Issue.record("not found: \(text)")
            return
        }
    }

    @Test(arguments: [
        "Tolv repræsentanter for grundejerforeninger går med på tryghedsvandringen.",
        "Unge skal have en voksen at tale med.",
        "Unge med anden etnisk baggrund end dansk klarer sig bedre i skolen end før.",
        "Borgere med anden baggrund end dansk udgør 12 procent af kommunens indbyggere.",
        "To ud af ti unge med anden etnisk baggrund end dansk har oplevet diskrimination.",
        "Gruppen af borgere med anden etnisk baggrund end dansk vokser.",
        "Målgruppen er unge mellem 13 og 17 år.",
        "En gruppe unge har malet tunnellen sammen med Ungdomsskolen.",
        "En arbejdsgruppe ser på, hvordan unge med anden etnisk baggrund møder politiet.",
        "Tre frivillige underviser borgere med anden etnisk baggrund end dansk.",
        "To elever fra hver klasse på Kirkevej bliver trafikpatrulje.",
        "Beboerne på Åvej har ønsket mere lys på stien.",
        "To medarbejdere med pædagogisk baggrund er ansat.",
        "Grupper af unge med forskellig baggrund mødes til fodbold.",
        "Familien og skolen skal tale sammen tidligt.",
        "Søskende til unge i bander får tilbud om en samtale.",
        "Alle 15-årige får undervisning i sociale medier.",
        "Vi holder fire møder om året i Vejen.",
        "Ti familier har fået et rådgivningsforløb.",
        "Indbruddene er faldet fra 812 til 640 på fem år.",
        "I Åparken har 40 procent af beboerne anden etnisk baggrund end dansk.",
        "Vi evaluerer på årets sidste møde; derefter vælges nye indsatser.",
    ])
    func `ordinary sentences are left in peace`(text: String) {
        #expect(IdentifiableText.trace(in: text) == nil)
    }

    @Test(arguments: [
        ("Skriv til jens.hansen@vejen.dk, hvis du ser noget.", IdentifiableText.Trace.email), ("Kontakt (ssp@vejenkom.dk).", .email),
        ("Ring på 70 12 34 56.", .phone), ("Tlf. 70123456", .phone),
        ("Mobil: +45 2012 3456", .phone), ("Sagen om 010203-1234 er lukket.", .personNumber),
    ])
    func `numbers and addresses of people are found`(text: String, trace: IdentifiableText.Trace) {
        #expect(IdentifiableText.trace(in: text) == trace)
    }

    @Test(arguments: [
        "Ring 112 ved fare og 114 til politiet.", "Planen gælder 2014 2015.", "Budgettet er 12.500.000 kr.", "Sag 20140312 er journaliseret.",
        "I perioden 2014-2018 faldt tallet.", "@vejenkom.dk mangler et navn.",
        "CVR-nummer 29189838", "Tallene var 812, 640 og 512.",
    ])
    func `figures that are no telephone numbers are left in peace`(text: String) {
        #expect(IdentifiableText.trace(in: text) == nil)
    }

    @Test func `a number is never repeated in the finding`() {
        #expect(IdentifiableText.trace(in: "010203-1234") == .personNumber)
    }
}
