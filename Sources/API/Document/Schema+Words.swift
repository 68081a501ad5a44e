extension Schema {
    /// What the value is, in words for people.
    var inWords: String { isNullable ? "\(kindInWords), or null" : kindInWords }

    private var kindInWords: String {
        switch shape {
        case .text(_, "date-time"?, _): "a moment, such as 2026-03-31T10:00:00Z"
        case .text(_, "date"?, _): "a day, such as 2026-03-31"
        case .text(let length?, _, _): "a text of \(length.lowerBound) to \(length.upperBound) characters"
        case .text: "a text"
        case .words(let words): words.joined(separator: ", ")
        case .whole(let range?) where range.upperBound < Int64.max:
            "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .whole(let range?): "a whole number from \(range.lowerBound)"
        case .whole: "a whole number"
        case .number(let range?): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .number: "a number"
        case .flag: "true or false"
        case .list(let item, _): "a list, each \(item.inWords)"
        case .object: "an object"
        case .oneOf(let schemas): schemas.map(\.inWords).joined(separator: "; or ")
        case .component(let component): component.name
        case .anything: "anything"
        }
    }
}
