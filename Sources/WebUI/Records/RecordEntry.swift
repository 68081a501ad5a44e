import HTTPServer
import Model
import Workflows

/// A record that somebody names: by its kind and number, or a ticket by its number alone.
enum RecordEntry {
    /// The record; nil where none is named.
    static func record(_ fields: Parameters, _ texts: Texts) throws -> RecordReference? {
        guard let text = fields.filled("record") else { return nil }
        if let number = Int64(text), number > 0 { return .ticket(TicketID(number)) }
        guard let record = RecordReference(text) else {
            throw WorkflowError.invalid("record", texts["problem.record"])
        }
        return record
    }
}
