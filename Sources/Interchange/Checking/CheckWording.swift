import Kernel

/// What is told about the form of a value.
enum CheckWording {
    static let missingVersion = Wording(
        "»rygrad: 1« mangler; den siger, hvilken udgave af formatet filen er skrevet i",
        en: "`rygrad: 1` is missing; it tells which version of the format the file is in")
    static let otherVersion = Wording(
        "formatets udgave kendes ikke; dette program læser »rygrad: 1«", en: "the version of the format is not known; this program reads `rygrad: 1`")

    static func unknownKey(_ key: String, nearest: String?, known: [String]) -> Wording {
        if let nearest {
            return Wording(
                "nøglen »\(Echo.of(key))« kendes ikke her; mente du »\(nearest)«?",
                en: "the key `\(Echo.of(key))` is not known here; did you mean `\(nearest)`?")
        }
        let list = known.joined(separator: ", ")
        return Wording(
            "nøglen »\(Echo.of(key))« kendes ikke her; de kendte er: \(list)", en: "the key `\(Echo.of(key))` is not known here; known ones are: \(list)")
    }
    static func duplicateKey(_ key: String, line: Int) -> Wording {
        Wording(
            "nøglen »\(Echo.of(key))« står også i linje \(line); slet den ene", en: "the key `\(Echo.of(key))` also stands in line \(line); delete one of them")
    }
    static func missingKey(_ key: String) -> Wording { Wording("»\(key)« mangler og skal være der", en: "`\(key)` is missing and must be given") }
    static func leaveOut(_ key: String) -> Wording {
        Wording("»\(Echo.of(key))« har ingen værdi; skriv en, eller udelad nøglen", en: "`\(Echo.of(key))` has no value; write one or leave the key out")
    }
    static let emptyElement = Wording(
        "et punkt i listen er tomt; skriv noget, eller slet det", en: "an element of the list is empty; write something or delete it")
    static let blank = Wording("teksten er tom; her skal stå noget", en: "the text is empty; something must stand here")

    static let expectedMap = Wording("her ventes nøgler med værdier", en: "expected keys with values")
    static let expectedList = Wording("her ventes en liste, [ … ] eller linjer med -", en: "expected a list, [ … ] or lines with -")
    static let expectedText = Wording(
        "her ventes en tekst; sæt den i anførselstegn, hvis den har særlige tegn", en: "expected a text; put it in quotation marks if it has special characters"
    )
    static func expectedFlag(_ found: String) -> Wording {
        Wording(
            "»\(Echo.of(found))« er ikke true eller false (uden anførselstegn)", en: "`\(Echo.of(found))` is neither true nor false (without quotation marks)")
    }
    static func expectedNumber(_ found: String) -> Wording {
        Wording(
            "»\(Echo.of(found))« er ikke et tal som 31 eller -66.7 (punktum, uden anførselstegn)",
            en: "`\(Echo.of(found))` is not a number such as 31 or -66.7 (without quotation marks)")
    }
    static let notFinite = Wording("tallet er for stort", en: "the number is too large")
    static let belowZero = Wording("tallet er mindre end nul; her ventes nul eller mere", en: "the number is below zero; expected zero or more")
    static func expectedWhole(_ found: String) -> Wording {
        Wording("»\(Echo.of(found))« er ikke et helt tal fra 0 til 999999999", en: "`\(Echo.of(found))` is not a whole number from 0 to 999999999")
    }
    static func expectedChoice(_ found: String, among choices: [String]) -> Wording {
        let list = choices.joined(separator: ", ")
        return Wording("»\(Echo.of(found))« er ikke en mulighed; vælg mellem: \(list)", en: "`\(Echo.of(found))` is not a choice; choose among: \(list)")
    }
    static func noSuchDate(_ found: String) -> Wording { Wording("datoen »\(Echo.of(found))« findes ikke", en: "the date `\(Echo.of(found))` does not exist") }
    static func expectedDate(_ found: String) -> Wording {
        Wording("»\(Echo.of(found))« er ikke en dato som 2014-03-31", en: "`\(Echo.of(found))` is not a date such as 2014-03-31")
    }
    static func expectedPeriod(_ found: String) -> Wording {
        Wording(
            "»\(Echo.of(found))« er ikke en periode som 2014, 2014-Q3 eller 2014-07", en: "`\(Echo.of(found))` is not a period such as 2014, 2014-Q3 or 2014-07"
        )
    }
    static func expectedSlug(_ found: String) -> Wording {
        Wording(
            "»\(Echo.of(found))« kan ikke bruges som id: små bogstaver a–z, cifre og enkelte bindestreger, højst 80 tegn, ikke »ny«",
            en: "`\(Echo.of(found))` cannot be an id: small letters a–z, digits and single hyphens, at most 80 characters, not `ny`")
    }
    static func expectedDistrict(_ found: String) -> Wording {
        Wording("»\(Echo.of(found))« er ikke en politikreds' kode med fire cifre", en: "`\(Echo.of(found))` is not the four-digit code of a police district")
    }
    static func expectedMunicipality(_ found: String) -> Wording {
        Wording(
            "»\(Echo.of(found))« er ikke koden på en af de 98 kommuner, f.eks. \"0575\"",
            en: "`\(Echo.of(found))` is not the code of one of the 98 municipalities, e.g. \"0575\"")
    }
    static func expectedArea(_ found: String) -> Wording {
        Wording(
            "»\(Echo.of(found))« er ikke en kommunes kode, en politikreds' kode, »district« eller »country«",
            en: "`\(Echo.of(found))` is not a municipality's code, a police district's code, `district` or `country`")
    }
    static func tooLong(limit: Int) -> Wording { Wording("teksten er længere end \(limit) tegn", en: "the text is longer than \(limit) characters") }
    static let personNumber = Wording(
        "teksten har noget, der ligner et cpr-nummer; det må ikke stå her", en: "the text holds what looks like a CPR number; that must not stand here")
}
