/// A template of notifications as the API shows it.
struct NoticeTemplateJSON: JSONWritable {
    var name: String
    var languages: [String]

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("languages", languages)
        }
    }
}

extension NoticeTemplateJSON {
    static let schema = Schema.object([
        Property("name", .text, "What it is called."), Property("languages", .texts, "The languages that it is in."),
    ])
}
