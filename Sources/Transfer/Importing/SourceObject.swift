import Tabular

/// An object of a line of JSON, its values found by the names that a map asks for.
struct SourceObject: Sendable {
    /// The line.
    let line: JSONLine
    private let places: [String: Int]

    init(_ line: JSONLine, places: [String: Int]) {
        self.line = line
        self.places = places
    }

    /// The value that a map's column asks for; nil where there is none.
    subscript(column: String) -> JSONLine.Value? { places[column].map { line.fields[$0].value } }

    /// The object as a record of either format.
    var asRow: SourceRow { .object(self) }

    /// All that is in it as one text, whatever the order in which it is written.
    var digestible: String {
        line.fields.sorted { $0.name < $1.name }.map { "\($0.name)\u{1F}\($0.value.text)" }
            .joined(separator: "\u{1E}")
    }

    /// The texts under a name, by what follows it: `fields.Product` under `fields` as `Product`.
    func texts(under name: String) -> [String: String] {
        let prefix = name + "."
        var texts: [String: String] = [:]
        for field in line.fields where field.name.hasPrefix(prefix) {
            texts[String(field.name.dropFirst(prefix.count))] = field.value.text
        }
        return texts
    }

    /// The objects of a list, each by the names in it: `messages.0.body` under `messages`.
    func objects(under name: String) -> [[String: String]] {
        let prefix = name + "."
        var objects: [[String: String]] = []
        var place: Substring?
        for field in line.fields where field.name.hasPrefix(prefix) {
            let rest = field.name.dropFirst(prefix.count)
            guard let dot = rest.firstIndex(of: ".") else { continue }
            if rest[..<dot] != place {
                place = rest[..<dot]
                objects.append([:])
            }
            objects[objects.count - 1][String(rest[rest.index(after: dot)...])] = field.value.text
        }
        return objects
    }
}
