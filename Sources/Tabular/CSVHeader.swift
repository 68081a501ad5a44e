/// The names of a file's columns, as its first row gives them.
package struct CSVHeader: Sendable, Equatable {
    /// The names in their order: trimmed, a repeated one kept as `name (2)`, an empty one as `column 3`.
    package let names: [String]
    /// The names, as written, which stand there more than once, each listed once; worth a warning.
    package let repeated: [String]

    private let indexByKey: [String: Int]

    /// A header of these names; two are the same if they differ only in case and in surrounding white space.
    package init(_ fields: [String]) {
        var names: [String] = []
        var repeated: [String] = []
        var indexByKey: [String: Int] = [:]
        let written = Set(fields.map { Self.key($0) })
        var uses: [String: Int] = [:]
        for (index, field) in fields.enumerated() {
            let base = field.trimmed.isEmpty ? "column \(index + 1)" : field.trimmed
            var name = base
            let use = uses[Self.key(base), default: 0] + 1
            uses[Self.key(base)] = use
            if use == 2, !field.trimmed.isEmpty { repeated.append(base) }
            // Where the file has a column called "name (2)" of its own, the repeated one takes the next free number.
            var number = max(use, 1)
            while indexByKey[Self.key(name)] != nil || (name != base && written.contains(Self.key(name))) {
                number = max(number, 2)
                name = "\(base) (\(number))"
                number += 1
            }
            indexByKey[Self.key(name)] = index
            names.append(name)
        }
        self.names = names
        self.repeated = repeated
        self.indexByKey = indexByKey
    }

    /// The column of this name, from 0, whatever its case and surrounding white space; nil if there is none.
    package func index(of name: String) -> Int? {
        indexByKey[Self.key(name)]
    }

    /// The columns of these names in the same order; throws `missingColumns` with every name the file lacks.
    package func indices(of wanted: [String]) throws(TabularError) -> [Int] {
        let missing = wanted.filter { index(of: $0) == nil }
        guard missing.isEmpty else { throw .missingColumns(missing, present: names) }
        return wanted.compactMap { index(of: $0) }
    }

    private static func key(_ name: String) -> String {
        name.trimmed.lowercased()
    }
}

extension String {
    /// Without white space at both ends, non-breaking and zero-width spaces included, which spreadsheets leave behind.
    fileprivate var trimmed: String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
