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
