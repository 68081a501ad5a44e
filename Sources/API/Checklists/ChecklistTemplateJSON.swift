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
