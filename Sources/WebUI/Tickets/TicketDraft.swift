import HTTPServer

/// What somebody typed into a form of a ticket's page that could not be done, so that nobody types it again.
struct TicketDraft: Sendable {
    /// The form; nil: none.
    var action: TicketAction?
    /// What was typed.
    var fields = Parameters()
    /// What was wrong, one sentence each.
    var problems: [String] = []

    /// What was typed into a field of that form; nil where it was another form, or nothing.
    func text(_ field: String, of action: TicketAction) -> String? { self.action == action ? fields[field] : nil }

    /// A number in a field of that form.
    func number(_ field: String, of action: TicketAction) -> Int64? { text(field, of: action).flatMap { Int64($0) } }
}
