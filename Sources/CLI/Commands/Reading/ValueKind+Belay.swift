import BusinessTime
import Model

extension ValueKind {
    /// A length of time in Belay's own notation, `30m`, `4h` or `1h 30m`; read in milliseconds.
    static let span = ValueKind.duration { text in
        guard let duration = try? Duration(humanText: text), duration > .zero else { return nil }
        return duration.milliseconds
    }

    /// One of an enumeration's words.
    static func word<Word: RawRepresentable<String> & CaseIterable>(of type: Word.Type) -> ValueKind {
        .choice(Word.allCases.map(\.rawValue))
    }

    /// The number of a record, a case or another thing, from 1.
    static let number = ValueKind.integer(1...Int.max)

    /// `NAME=VALUE`.
    static let assignment = ValueKind.custom(placeholder: "NAME=VALUE", allowed: "a name, =, and a value") { text in
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 && !parts[0].isEmpty ? parts : nil
    }
}

extension ParsedArguments {
    /// One of an enumeration's words; nil where it was not given.
    func word<Word: RawRepresentable<String>>(_ name: String, as type: Word.Type) -> Word? {
        string(name).flatMap(Word.init)
    }

    /// A length of time; nil where it was not given.
    func span(_ name: String) -> Duration? { duration(name).map { .milliseconds($0) } }

    /// A number that the command needs, such as a ticket's.
    func number(_ name: String) throws(UsageError) -> Int64 {
        guard let number = integer(name) else { throw refusal("\(name) is missing.") }
        return Int64(number)
    }

    /// The pairs that were given as `NAME=VALUE`, the last of a name.
    func assignments(_ name: String) -> [String: String] {
        Dictionary(values(name, as: [String].self).map { ($0[0], $0[1]) }) { $1 }
    }
}
