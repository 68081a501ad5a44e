/// What a value on the command line may be: how it is called, what is allowed, and how it is read.
package struct ValueKind: Sendable {
    /// What a shell offers for it.
    enum Completion: Sendable, Equatable {
        case nothing, files, folders
    }

    /// The word for the value in help, in capitals.
    let placeholder: String
    /// What is allowed, to follow "give": `a whole number from 1 to 100`.
    let allowed: String
    /// The allowed words, where there is a list of them.
    let choices: [String]
    let completion: Completion
    /// The value that was read, or nil if the text is not allowed.
    let read: @Sendable (String) -> (any Sendable)?

    private init(
        placeholder: String, allowed: String, choices: [String] = [], completion: Completion = .nothing,
        read: @escaping @Sendable (String) -> (any Sendable)?
    ) {
        self.placeholder = placeholder
        self.allowed = allowed
        self.choices = choices
        self.completion = completion
        self.read = read
    }

    /// Any text, an empty one included.
    package static let text = ValueKind(placeholder: "TEXT", allowed: "any text") { $0 }

    /// Text that is not empty.
    package static let name = ValueKind(placeholder: "NAME", allowed: "a name that is not empty") {
        $0.allSatisfy(\.isWhitespace) ? nil : $0
    }

    /// The path of a file; shells complete it.
    package static let file = ValueKind(placeholder: "FILE", allowed: "the path of a file", completion: .files) {
        $0.isEmpty ? nil : $0
    }

    /// The path of a folder; shells complete it.
    package static let folder = ValueKind(placeholder: "DIR", allowed: "the path of a folder", completion: .folders) {
        $0.isEmpty ? nil : $0
    }

    /// A whole number within a range, both ends included; read with `ParsedArguments.integer`.
    package static func integer(_ range: ClosedRange<Int> = .min ... .max) -> ValueKind {
        let allowed =
            switch (range.lowerBound, range.upperBound) {
            case (.min, .max): "a whole number"
            case (let low, .max): "a whole number of at least \(low)"
            case (.min, let high): "a whole number of at most \(high)"
            case (let low, let high): "a whole number from \(low) to \(high)"
            }
        return ValueKind(placeholder: "N", allowed: allowed) { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// A number with or without a decimal point; read with `ParsedArguments.decimal`.
    package static let decimal = ValueKind(placeholder: "NUMBER", allowed: "a number such as 12.5") { text in
        Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// One of these words.
    package static func choice(_ choices: [String], placeholder: String = "WORD") -> ValueKind {
        ValueKind(
            placeholder: placeholder, allowed: "one of " + choices.joined(separator: ", "), choices: choices
        ) { choices.contains($0) ? $0 : nil }
    }

    /// A length of time in milliseconds, read by this parser; read with `ParsedArguments.duration`.
    package static func duration(_ milliseconds: @escaping @Sendable (String) -> Int64?) -> ValueKind {
        ValueKind(placeholder: "DURATION", allowed: "a duration such as 90m, 4h or 2d", read: milliseconds)
    }

    /// Whatever this closure makes of the text, nil meaning that it is not allowed; `allowed` follows "give".
    package static func custom<Value: Sendable>(
        placeholder: String, allowed: String, read: @escaping @Sendable (String) -> Value?
    ) -> ValueKind {
        ValueKind(placeholder: placeholder, allowed: allowed, read: read)
    }
}
