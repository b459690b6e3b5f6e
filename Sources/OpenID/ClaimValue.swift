/// A value in an answer of a provider: JSON.
indirect enum ClaimValue: Decodable, Sendable, Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([ClaimValue])
    case record([String: ClaimValue])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
            return
        }
        // The decoder tells only by trying which kind of value stands there.
        do { self = .flag(try value.decode(Bool.self)) } catch is DecodingError {
            do { self = .number(try value.decode(Double.self)) } catch is DecodingError {
                do { self = .text(try value.decode(String.self)) } catch is DecodingError {
                    do { self = .list(try value.decode([ClaimValue].self)) } catch is DecodingError { self = .record(try value.decode([String: ClaimValue].self)) }
                }
            }
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var list: [ClaimValue]? { if case .list(let list) = self { list } else { nil } }

    /// A text, or several.
    var texts: [String]? {
        switch self {
        case .text(let text): [text]
        case .list(let list): list.allSatisfy { $0.text != nil } ? list.compactMap(\.text) : nil
        default: nil
        }
    }

    /// A moment in seconds since 1970, within what a clock can show.
    var seconds: Int64? {
        guard case .number(let number) = self, number.isFinite, abs(number) < 1e11 else { return nil }
        return Int64(number.rounded(.down))
    }
}
