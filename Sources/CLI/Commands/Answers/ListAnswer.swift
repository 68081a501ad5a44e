/// A list as programs get it, with what to give `--after` or `--before` for those that follow.
struct ListAnswer<Item: Encodable>: Encodable {
    var items: [Item]
    var next: String?
}
