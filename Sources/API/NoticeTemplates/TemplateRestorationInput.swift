import Workflows

/// What `POST /api/v1/notice-templates/{name}/{language}/restore` takes.
struct TemplateRestorationInput: JSONInput {
    var version: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable { case version }
}

extension TemplateRestorationInput {
    static let schema = Schema.input(
        optional: [
            Property("version", .count, "Which version that was written; 0, or left out: the one that Belay brings.")
        ])

    static let example: String? = #"{"version": 0}"#
}
