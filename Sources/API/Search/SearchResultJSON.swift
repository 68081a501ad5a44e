import Model
import Workflows

/// What a search found, as the API shows it.
struct SearchResultJSON: JSONWritable {
    var result: SearchResult
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field(
                "tickets",
                result.tickets.map { TicketJSON(ticket: $0, names: names, parties: result.parties) })
            $0.key("named")
            $0.array(result.named) { writer, named in
                writer.object {
                    $0.field("kind", named.record.noun.rawValue)
                    $0.field("number", named.record.number)
                    $0.field("name", named.name)
                    $0.field("email", named.email)
                }
            }
            $0.field("next_cursor", result.next.map { Cursor.text("search", after: $0) })
        }
    }
}

extension SearchResultJSON {
    static let schema = Schema.object([
        Property("tickets", .list(of: TicketJSON.self), "Tickets, that with the newest fitting message first."),
        Property("named", .list(of: .object(named)), "Other things that are called so; only on the first page."),
        Property(
            "next_cursor", .text.nullable, "What to give as cursor to look further back; null where all was looked at."),
    ])

    private static let named = [
        Property("kind", .word(Noun.self), "The kind of thing."), Property("number", .id, "Its number."),
        Property("name", .text, "What it is called."),
        Property("email", .text.nullable, "A customer’s address; null for anything else."),
    ]
}
