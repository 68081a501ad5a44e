import Model

/// Who did something: `{"kind": "person", "number": 3, "name": "Ann"}`.
struct ActorJSON: JSONWritable {
    var actor: Actor
    var names: Configuration
    /// The customer of the record at hand, whose name need not be looked up.
    var customer: Customer?

    func write(to writer: inout JSONWriter) {
        writer.object {
            switch actor {
            case .system: Self.write("system", nil, "Belay", to: &$0)
            case .console: Self.write("console", nil, "operator", to: &$0)
            case .person(let id): Self.write("person", id.rawValue, names.people[id]?.name, to: &$0)
            case .customer(let id):
                Self.write("customer", id.rawValue, customer?.id == id ? customer?.name : nil, to: &$0)
            case .incoming(let id): Self.write("incoming", id.rawValue, names.incoming[id]?.name, to: &$0)
            }
        }
    }

    private static func write(_ kind: String, _ number: Int64?, _ name: String?, to writer: inout JSONWriter) {
        writer.field("kind", kind)
        writer.field("number", number)
        writer.field("name", name)
    }
}

extension ActorJSON {
    static let schema = Schema.object([
        Property(
            "kind", .words(["system", "console", "person", "customer", "incoming"]),
            "Belay itself, the operator at the command line, somebody who works here, a customer, or another system."),
        Property("number", .id.nullable, "The person's, customer's or incoming webhook's number."),
        Property("name", .text.nullable, "Their name, where it is known without a look-up of its own."),
    ])
}
