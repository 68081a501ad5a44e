package import Model

/// A notification that a scenario expects.
package struct ExpectedNotice: Hashable, Sendable {
    /// The template's name.
    package var template: String
    /// The first name of whoever reads it, a customer too, or `#channel`.
    package var reader: String
    /// The record it is about; nil: whichever.
    package var record: RecordReference?
    /// What its text or subject line holds; nil: whatever.
    package var text: String?

    /// A notification of a template to somebody.
    package static func notice(
        _ template: String, to reader: String, about record: RecordReference? = nil, saying text: String? = nil
    ) -> Self {
        Self(template: template, reader: reader, record: record, text: text)
    }
}

extension ExpectedNotice: CustomStringConvertible {
    package var description: String {
        "“\(template)” to \(reader)" + (record.map { " about \($0)" } ?? "") + (text.map { " saying “\($0)”" } ?? "")
    }
}
