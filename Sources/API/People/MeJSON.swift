import Model

/// Whoever asks, with what their token may do.
struct MeJSON: JSONWritable {
    var person: PersonJSON
    var scopes: Scopes

    func write(to writer: inout JSONWriter) {
        writer.object {
            person.writeFields(to: &$0)
            $0.field("scopes", scopes.scopes.map(\.description).sorted())
        }
    }
}

extension MeJSON {
    static let schema = Schema.object(
        PersonJSON.self, and: [Property("scopes", .texts, "What of their rights the token carries.")])
}
