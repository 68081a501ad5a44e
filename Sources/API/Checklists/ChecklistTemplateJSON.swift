import BusinessTime
import Model

/// A checklist template as the API shows it.
struct ChecklistTemplateJSON: JSONWritable {
    var template: ChecklistTemplate
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", template.id.rawValue)
            $0.field("name", template.name)
            $0.field("department", template.department.map { ReferenceJSON.department($0, in: names) })
            $0.field("enabled", template.isEnabled)
            $0.key("items")
            $0.array(template.items) { writer, item in
                writer.object {
                    $0.field("title", item.title)
                    $0.field("due", item.due?.within.humanText)
                    $0.field("counting", item.due?.counting.rawValue)
                    $0.field("owner", item.owner?.rawValue)
                    $0.field("required", item.isRequired)
                }
            }
        }
    }
}

extension ChecklistTemplateJSON {
    static let schema = Schema.object([
        Property("number", .id, "The template's number."),
        Property("name", .text, "Its name."),
        Property("department", .of(ReferenceJSON.self).nullable, "Whose it is; null: everybody's."),
        Property("enabled", .flag, "Whether checklists can be started from it."),
        Property("items", .list(of: .object(item)), "What is to be done."),
    ])

    private static let item = [
        Property("title", .text, "What is to be done."), Property("due", .text.nullable, "Within which time."),
        Property(
            "counting", .word(ClockTarget.Counting.self).nullable, "Whether that is working time or every hour."),
        Property("owner", .text.nullable, "Who does it, such as role:lead."),
        Property("required", .flag, "Whether the checklist cannot be finished without it."),
    ]
}
