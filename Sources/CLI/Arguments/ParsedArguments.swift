/// The words of a command line, read and checked. A name is that of an argument, option or flag of the command or of a
/// group above it; reading any other name is a mistake in the program, which debug builds stop at.
package struct ParsedArguments: Sendable {
    /// A value as it was typed and as it was read.
    struct Value: Sendable {
        let text: String
        let read: any Sendable
    }

    /// The command, the program's name first.
    package let path: [String]

    var values: [String: [Value]] = [:]
    var flags: [String: Bool] = [:]
    var given: Set<String> = []

    init(path: [String]) {
        self.path = path
    }

    /// Whether the command line itself has it, rather than a default.
    package func isGiven(_ name: String) -> Bool { given.contains(name) }

    /// The text of a value as it was typed, or its default; nil if there is neither.
    package func string(_ name: String) -> String? { all(name).last?.text }

    /// The text of an argument or option that is required or has a default; throws `UsageError` if it has neither.
    package func requiredString(_ name: String) throws(UsageError) -> String {
        guard let text = string(name) else { throw refusal("\(name) is missing.") }
        return text
    }

    /// A value of the kind `integer`.
    package func integer(_ name: String) -> Int? { value(name, as: Int.self) }

    /// A value of the kind `decimal`.
    package func decimal(_ name: String) -> Double? { value(name, as: Double.self) }

    /// A value of the kind `duration`, in milliseconds.
    package func duration(_ name: String) -> Int64? { value(name, as: Int64.self) }

    /// A value as its kind reads it; nil if there is none.
    package func value<Value>(_ name: String, as type: Value.Type) -> Value? {
        guard let last = all(name).last else { return nil }
        assert(last.read is Value, "--\(name) is not read as \(type)")
        return last.read as? Value
    }

    /// All texts of a repeating argument or option, in their order.
    package func list(_ name: String) -> [String] { all(name).map(\.text) }

    /// All values of a repeating argument or option as its kind reads them.
    package func values<Value>(_ name: String, as type: Value.Type) -> [Value] {
        all(name).compactMap { $0.read as? Value }
    }

    /// Whether a flag is on.
    package func flag(_ name: String) -> Bool {
        assert(flags[name] != nil, "there is no flag --\(name)")
        return flags[name] ?? false
    }

    /// The error for what only the command itself can find wrong, such as an end before its beginning.
    package func refusal(_ reasons: String...) -> UsageError {
        UsageError(path: path, problems: reasons.map { .refused($0) })
    }

    private func all(_ name: String) -> [Value] {
        assert(values[name] != nil, "there is no argument or option \(name)")
        return values[name] ?? []
    }
}
