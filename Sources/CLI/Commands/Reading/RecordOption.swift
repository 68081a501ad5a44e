import Model

/// How a command takes the record that something belongs to: `--record "ticket 12"`.
enum RecordOption {
    static func option(_ summary: String) -> Option { Option("record", summary, placeholder: "RECORD") }

    /// The record; nil where none was given.
    static func record(_ arguments: ParsedArguments) throws -> RecordReference? {
        guard let text = arguments.string("record") else { return nil }
        guard let record = RecordReference(text) else {
            throw arguments.refusal(
                "--record takes a record such as “ticket 12”, not “\(text)”; the kinds are \(RecordKind.allCases.words)."
            )
        }
        return record
    }
}
