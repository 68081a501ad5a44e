import BusinessTime

/// How a command takes a moment that is still to come: `--due MOMENT`, or `--in SPAN` from now.
enum DueOptions {
    static let options = [
        Option("due", "When: \(MomentText.allowed).", placeholder: "MOMENT"),
        Option("in", "How long from now, such as 3d.", kind: .span),
    ]

    /// The moment; nil where none was given.
    static func moment(_ arguments: ParsedArguments, _ wording: Wording) throws -> Instant? {
        let text = arguments.string("due")
        if let span = arguments.span("in") {
            if text != nil { throw arguments.refusal("Give --due or --in, not both.") }
            return wording.now.advanced(by: span)
        }
        guard let text else { return nil }
        guard let moment = MomentText.read(text, timeZone: wording.timeZone) else {
            throw arguments.refusal("--due takes \(MomentText.allowed), not “\(text)”.")
        }
        return moment
    }
}
