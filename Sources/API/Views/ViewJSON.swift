import Model
import Workflows

/// A saved view as the API shows it.
struct ViewJSON: JSONWritable {
    var view: SavedView
    /// How many tickets it shows, where they were counted.
    var count: Int?
    /// Whether there may be more of them.
    var isMore = false
    var isDefault: Bool
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let (owner, team, department): (PersonID?, TeamID?, DepartmentID?) =
            switch view.reach {
            case .person(let id): (id, nil, nil)
            case .team(let id): (nil, id, nil)
            case .department(let id): (nil, nil, id)
            }
        let words = view.words
        writer.object {
            $0.field("number", view.id.rawValue)
            $0.field("name", view.name)
            $0.field("owner", owner.map { ReferenceJSON.person($0, in: names) })
            $0.field("team", team.map { ReferenceJSON.team($0, in: names) })
            $0.field("department", department.map { ReferenceJSON.department($0, in: names) })
            $0.key("filter")
            $0.object {
                $0.field("queue", words.queue)
                $0.field("sort", words.sort)
                $0.field("priority", words.priority)
                $0.field("status", words.status)
                $0.field("q", words.text)
            }
            $0.field("unknown", words.unknown.map { "\($0.field) \($0.word)" })
            $0.field("default", isDefault)
            $0.field("count", count)
            $0.field("more", isMore)
        }
    }
}

extension ViewJSON {
    static let schema = Schema.object([
        Property("number", .id, "The view's number."), Property("name", .text, "What it is called."),
        Property("owner", .of(ReferenceJSON.self).nullable, "Whose own it is."),
        Property("team", .of(ReferenceJSON.self).nullable, "The team that sees it."),
        Property("department", .of(ReferenceJSON.self).nullable, "The department that sees it."),
        Property(
            "filter",
            .object([
                Property("queue", .text, "Which queue."), Property("sort", .text, "In which order."),
                Property("priority", .text.nullable, "Only those of this priority."),
                Property("status", .text.nullable, "Only those that stand so; null: unsolved ones."),
                Property("q", .text.nullable, "Only those that hold these words."),
            ]), "What it shows."),
        Property("unknown", .texts, "What of that means nothing any more; while there is anything, it shows nothing."),
        Property("default", .flag, "Whether whoever asks begins with it."),
        Property("count", .count.nullable, "How many tickets it shows, as far as was counted; null: nobody counted."),
        Property("more", .flag, "Whether there may be more of them."),
    ])
}
