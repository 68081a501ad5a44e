import Workflows

/// A token that was just made, with the secret that nobody sees again.
struct CreatedTokenJSON: JSONWritable {
    var token: TokenJSON
    var secret: String

    func write(to writer: inout JSONWriter) {
        writer.object {
            token.writeFields(to: &$0)
            $0.field("secret", secret)
        }
    }
}

extension CreatedTokenJSON {
    static let schema = Schema.object(
        TokenJSON.self, and: [Property("secret", .text, "What is sent as bearer token; it is shown this once.")])
}
