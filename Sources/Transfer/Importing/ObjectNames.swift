import Tabular

/// The names that the objects of a file have, as they come: a file of JSON lines does not tell them beforehand.
struct ObjectNames: Sendable {
    /// Whether names are recognised by what is usual, rather than asked for by a mapping file.
    let isRecognising: Bool
    /// What to look values up by, for each name that was met; only so many, since a file may have any number.
    private var keys: [String: String] = [:]
    private static let remembered = 10_000
    /// The names in the order in which they were met.
    private(set) var met: [String] = []

    init(isRecognising: Bool) { self.isRecognising = isRecognising }

    /// The object of a line; where two of its names mean the same, the first counts.
    mutating func object(_ line: JSONLine) -> SourceObject {
        var places: [String: Int] = [:]
        for (place, field) in line.fields.enumerated() {
            let key = key(field.name)
            if places[key] == nil { places[key] = place }
        }
        return SourceObject(line, places: places)
    }

    /// What a column of a map is looked up by.
    func lookup(_ column: String) -> String { isRecognising ? ImportField.key(column) : column }

    private mutating func key(_ name: String) -> String {
        if let known = keys[name] { return known }
        let key = lookup(name)
        if keys.count < Self.remembered {
            keys[name] = key
            met.append(name)
        }
        return key
    }
}
