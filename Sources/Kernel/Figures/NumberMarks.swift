/// How a language writes numbers.
struct NumberMarks {
    let group: UInt8
    let decimal: UInt8

    init(_ language: Language) {
        let (dot, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
        switch language {
        case .danish: (group, decimal) = (dot, comma)
        case .english: (group, decimal) = (comma, dot)
        }
    }

    /// With a mark before every three digits, counted from the right.
    func grouped(_ digits: some RandomAccessCollection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(digits.count + digits.count / 3)
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(group) }
            text.append(digit)
        }
        return text
    }
}
