import Model
import Workflows

/// What `PUT /api/v1/notice-templates/{name}/{language}` takes.
struct TemplateSourceInput: JSONInput {
    var source: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case source }

    static var neverNull: [CodingKeys] { CodingKeys.allCases }
}

extension TemplateSourceInput {
    static let schema = Schema.input(
        required: [
            Property("source", .text(1...50_000), "The subject line, an empty line, and the text, with variables.")
        ])

    static let example: String? =
        #"{"source": "Subject: We have it, {{ticket.number}}\n\nHello {{customer.name}}, we are on it.\n"}"#
}
