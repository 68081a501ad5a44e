import Model
import Workflows

/// An item of a checklist or a template, as a client writes it.
struct ChecklistItemInput: JSONInput {
    var title: String?
    var due: String?
    var counting: String?
    var owner: String?
    var required: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case title, due, counting, owner, required }

    var draft: ChecklistItemDraft {
        ChecklistItemDraft(
            title: title ?? "", due: due, counting: counting, owner: owner, isRequired: required ?? false)
    }
}

extension ChecklistItemInput {
    static let schema = Schema.input(
        required: [
            Property("title", .text(1...300), "What is to be done.")
        ],
        optional: [
            Property("due", .span, "Within which time, such as 4h or 2d."),
            Property("counting", .word(ClockTarget.Counting.self), "Whether that is working time or every hour."),
            Property(
                "owner", .text(1...200), "Who does it: an address, or in a template a recipient such as role:lead."),
            Property("required", .flag, "Whether the checklist cannot be finished without it."),
        ])

    static let example: String? = #"{"title": "Call the customer", "due": "4h"}"#
}
