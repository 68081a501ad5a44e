import HTTPServer
import Model
import Workflows

/// A record that somebody names: by its kind and number, or a ticket by its number alone.
enum RecordEntry {
    /// The record; nil where none is named.
    static func record(_ fields: Parameters, _ texts: Texts) throws -> RecordReference? {
        guard let text = fields.filled("record") else { return nil }
        guard let record = reference(text) else { throw WorkflowError.invalid("record", texts["problem.record"]) }
        return record
    }

    /// The record that a text names: `deal 4`, or for a ticket `12` or `#12`, as pages write it; nil: none.
    static func reference(_ text: String) -> RecordReference? {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        if let number = Int64(digits) { return number > 0 ? .ticket(TicketID(number)) : nil }
        return RecordReference(text)
    }
}
