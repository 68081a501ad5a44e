import Model
import Workflows

/// A macro as the API shows it.
struct MacroJSON: JSONWritable {
    var macro: Macro
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        let (reach, department, owner): (MacroInput.Reach, DepartmentID?, PersonID?) =
            switch macro.reach {
            case .everyone: (.everyone, nil, nil)
            case .department(let id): (.department, id, nil)
            case .person(let id): (.me, nil, id)
            }
        writer.field("number", macro.id.rawValue)
        writer.field("name", macro.name)
        writer.field("description", macro.note)
        writer.field("for", reach.rawValue)
        writer.field("department", department.map { ReferenceJSON.department($0, in: names) })
        writer.field("owner", owner.map { ReferenceJSON.person($0, in: names) })
        writer.field("text", macro.words?.text)
        writer.field("visibility", macro.words?.visibility.rawValue)
        writer.field("final", macro.isReady)
        writer.key("actions")
        writer.array(macro.actions) { writer, action in
            writer.object {
                $0.field("do", action.kind.rawValue)
                $0.field("to", names.target(of: action))
            }
        }
        writer.field("obstacles", macro.obstacles(in: names).map(\.description))
        writer.field("version", macro.version)
    }
}

extension MacroJSON {
    static let schema = Schema.object([
        Property("number", .id, "The macro's number."),
        Property("name", .text, "What it is called."),
        Property("description", .text, "When to use it."),
        Property("for", .word(MacroInput.Reach.self), "Who uses it; me: whoever made it."),
        Property("department", .of(ReferenceJSON.self).nullable, "Which department uses it."),
        Property("owner", .of(ReferenceJSON.self).nullable, "Whose own it is."),
        Property("text", .text.nullable, "What it says, with its variables."),
        Property("visibility", .word(Message.Visibility.self).nullable, "Who reads that."),
        Property("final", .flag, "Whether it can be used without a text that somebody read."),
        Property(
            "actions",
            .list(
                of: .object([
                    Property("do", .word(MacroAction.Kind.self), "What."), Property("to", .text, "With what."),
                ])), "All that it does, in order."),
        Property("obstacles", .texts, "What it names that is gone; while there is anything, it cannot be used."),
        Property("version", .id, "Counts its changes."),
    ])
}
