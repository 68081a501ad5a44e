import Model
import Workflows

/// What `POST /api/v1/notice-templates/{name}/preview` takes.
struct PreviewInput: JSONInput {
    var record: RecordInput?
    var language: String?
    var source: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case record, language, source }

    func preview(_ template: String) throws(Problem) -> NoticePreview {
        guard let record else { throw .invalid("record", "is missing") }
        if source != nil, language == nil { throw .invalid("language", "is missing; say which one the source is in") }
        return NoticePreview(template: template, record: record.record, language: language, source: source)
    }
}

extension PreviewInput {
    static let schema = Schema.input(
        required: [Property("record", .of(RecordInput.self), "What it is about.")],
        optional: [
            Property("language", .text(2...35), "The reader's language; their own where it is left out."),
            Property("source", .text(1...50_000), "What the template would be written like in that language."),
        ])

    static let example: String? = #"{"record": "ticket 1", "language": "de"}"#
}
