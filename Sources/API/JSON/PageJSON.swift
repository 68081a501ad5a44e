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
