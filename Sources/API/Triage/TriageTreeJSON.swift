import Model

/// The questions that classify an issue.
struct TriageTreeJSON: JSONWritable {
    var tree: TriageTree

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.key("questions")
            $0.array(tree.questions) { writer, question in
                writer.object {
                    $0.field("key", question.key)
                    $0.field("text", question.text)
                    $0.field("yes", question.yes.rawValue)
                    $0.field("no", question.no.rawValue)
                }
            }
        }
    }
}

extension TriageTreeJSON {
    static let schema = Schema.object([
        Property("questions", .list(of: .object(question)), "The questions; the first is asked first.")
    ])

    static let question = [
        Property("key", .text(1...50), "What others call it."), Property("text", .text(1...500), "What is asked."),
        Property("yes", .text(1...60), "Where yes leads: a priority, or another question as in “ask KEY”."),
        Property("no", .text(1...60), "Where no leads, likewise."),
    ]
}
