/// A field in the head of an answer, as the document names it.
struct AnswerHeader: Sendable {
    let name: String
    /// What it says, in a sentence.
    let note: String

    static let location = AnswerHeader(name: "Location", note: "Where it is.")
    static let version = AnswerHeader(name: "ETag", note: "Its version, for If-Match.")
    static let entityTag = AnswerHeader(name: "ETag", note: "Which one it is, for If-None-Match.")
    static let retryAfter = AnswerHeader(name: "Retry-After", note: "After how many seconds to try again.")
    static let challenge = AnswerHeader(
        name: "WWW-Authenticate", note: "What is wanted: a bearer token, or a signature.")
}

extension JSONWriter {
    /// The fields that are always in the head of an answer; nothing where there are none.
    mutating func write(_ headers: [AnswerHeader]) {
        guard !headers.isEmpty else { return }
        key("headers")
        object { writer in
            for header in headers {
                writer.key(text: header.name)
                writer.object { writer in
                    writer.field("description", header.note)
                    writer.field("required", true)
                    writer.key("schema")
                    writer.schema(.text)
                }
            }
        }
    }
}
