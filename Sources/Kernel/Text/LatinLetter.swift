/// What a letter of the Latin alphabet counts as when Danish text is sorted and searched.
///
/// `z` and the like are base letters in lower case; capitals stand for what is more than a letter without its marks.
enum LatinLetter {
    static let ae = UInt8(ascii: "E")  // æ ä ǽ
    static let oe = UInt8(ascii: "O")  // ø ö ő œ ǿ
    static let aa = UInt8(ascii: "A")  // å ǻ
    static let y = UInt8(ascii: "Y")  // ü ű, which Danish sorts as y
    static let thorn = UInt8(ascii: "T")
    static let sharpS = UInt8(ascii: "S")
    /// Not a letter: × and ÷, which stand among the letters.
    static let gap = UInt8(ascii: " ")
    /// Not a Latin letter with a base that Danes would look under.
    static let other = UInt8(ascii: "?")

    static func code(of scalar: Unicode.Scalar) -> UInt8 {
        let value = Int(scalar.value)
        switch value {
        case 0x41...0x5A: return UInt8(value + 0x20)
        case 0x61...0x7A: return UInt8(value)
        case ..<0xC0: return other
        case ..<0x250: return table[value - 0xC0]
        case 0x1E00..<0x1F00: return additional[value - 0x1E00]
        case 0x212A: return UInt8(ascii: "k")  // kelvin and ångström, which are the letters
        case 0x212B: return aa
        case 0xFF21...0xFF3A: return UInt8(value - 0xFF21 + 0x61)  // full-width, as East Asian keyboards write
        case 0xFF41...0xFF5A: return UInt8(value - 0xFF41 + 0x61)
        default: return other
        }
    }

    /// The letter with a combining mark (U+0300…U+036F) that follows it: a and two dots are ä.
    static func code(of letter: UInt8, with mark: Unicode.Scalar) -> UInt8 {
        switch (letter, mark) {
        case (UInt8(ascii: "a"), "\u{308}"): ae
        case (UInt8(ascii: "o"), "\u{308}"), (UInt8(ascii: "o"), "\u{30B}"): oe
        case (UInt8(ascii: "u"), "\u{308}"), (UInt8(ascii: "u"), "\u{30B}"): y
        case (UInt8(ascii: "a"), "\u{30A}"): aa
        default: letter
        }
    }

    /// Two letters written as one character of old code tables (ĳ, ǆ …), and ß and þ.
    static func pair(_ code: UInt8) -> (UInt8, UInt8)? {
        switch code {
        case sharpS: (UInt8(ascii: "s"), UInt8(ascii: "s"))
        case thorn: (UInt8(ascii: "t"), UInt8(ascii: "h"))
        case UInt8(ascii: "J"): (UInt8(ascii: "i"), UInt8(ascii: "j"))
        case UInt8(ascii: "D"): (UInt8(ascii: "d"), UInt8(ascii: "z"))
        case UInt8(ascii: "L"): (UInt8(ascii: "l"), UInt8(ascii: "j"))
        case UInt8(ascii: "N"): (UInt8(ascii: "n"), UInt8(ascii: "j"))
        default: nil
        }
    }

    /// U+00C0…U+024F, after Unicode's decompositions.
    private static let table = Array(
        """
        aaaaEAEceeeeiiiidnooooO OuuuYyTSaaaaEAEceeeeiiiidnooooO OuuuYyTy\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiJJjjkkklllllll\
        lllnnnnnnnnnooooOOOOrrrrrrssssssssttttttuuuuuuuuYYuuwwyyyzzzzzzs\
        bb?????ccdddd????ffg???ikkl??nnOoo??ppr????ttttuu?vyyzz?????????\
        ????DDDLLLNNNaaiioouuYYYYYYYY?EEaaEEggggkkoooo??jDDDgg??nnAAEEOO\
        aaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeOOooooooyylntj??acclts\
        z??bu?eejjqqrryy
        """.utf8)

    /// U+1E00…U+1EFF.
    private static let additional = Array(
        """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwyasssS?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??vvyy
        """.utf8)
}
