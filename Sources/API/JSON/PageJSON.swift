/// A page of a list: `{"items": […], "next_cursor": "…"}`; without a next page the cursor is null.
struct PageJSON<Item: JSONWritable>: JSONWritable {
    var items: [Item]
    var nextCursor: String?

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("items", items)
            $0.field("next_cursor", nextCursor)
        }
    }
}

extension PageJSON {
    static var schemaName: String { Item.schemaName + "Page" }

    static var schema: Schema {
        .object([
            Property("items", .list(of: Item.self), "The items, in the list's order."),
            Property("next_cursor", .text.nullable, "What to give as cursor for the next page; null at the end."),
        ])
    }
}
