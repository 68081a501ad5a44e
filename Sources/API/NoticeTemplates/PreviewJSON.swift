/// What somebody would read.
struct PreviewJSON: JSONWritable {
    var subject: String
    var text: String
    var language: String

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("subject", subject)
            $0.field("text", text)
            $0.field("language", language)
        }
    }
}

extension PreviewJSON {
    static let schema = Schema.object([
        Property("subject", .text, "The subject."), Property("text", .text, "The text."),
        Property("language", .text, "The language that it is in."),
    ])
}
