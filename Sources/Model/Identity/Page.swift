/// Part of a longer list.
package struct Page<Item: Sendable, Cursor: Sendable>: Sendable {
    /// The items, in the order asked for.
    package var items: [Item]
    /// Where the next page begins; nil where there is none.
    package var next: Cursor?
    /// Every field, in the order of declaration.
    package init(items: [Item], next: Cursor? = nil) {
        self.items = items
        self.next = next
    }
}
