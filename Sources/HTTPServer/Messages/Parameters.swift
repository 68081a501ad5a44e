/// Names and values in order, a name possibly several times: of a query, a form, or a path.
package struct Parameters: Sendable, Equatable {
    /// One name and its value, both decoded.
    package struct Item: Sendable, Equatable {
        /// The name.
        package let name: String
        /// The value; empty where there was none.
        package let value: String
    }

    /// The pairs in the order in which they came.
    package private(set) var items: [Item]

    /// No pairs.
    package init() { items = [] }

    init(_ items: [Item]) { self.items = items }

    /// Pairs written out, as tests need them.
    package init(_ pairs: KeyValuePairs<String, String>) {
        items = pairs.map { Item(name: $0.key, value: $0.value) }
    }

    /// The first value of this name, or nil.
    package subscript(name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// All values of this name, in order.
    package func values(for name: String) -> [String] {
        items.lazy.filter { $0.name == name }.map(\.value)
    }

    /// The same with these values of a name, in place of those that it had.
    package func replacing(_ name: String, with values: [String]) -> Parameters {
        Parameters(items.filter { $0.name != name } + values.map { Item(name: name, value: $0) })
    }

    /// Whether there are none.
    package var isEmpty: Bool { items.isEmpty }

    /// `a=1&b=2`, decoded; nil for a bad escape, invalid UTF-8, a zero byte, or more than `maximum` pairs.
    static func parse(_ bytes: ArraySlice<UInt8>, maximum: Int) -> Parameters? {
        var items: [Item] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard items.count < maximum else { return nil }
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let rest = equals < pair.endIndex ? pair[(equals + 1)...] : pair[pair.endIndex...]
            guard let name = PercentDecoding.decode(pair[..<equals], plusIsSpace: true),
                let value = PercentDecoding.decode(rest, plusIsSpace: true)
            else { return nil }
            items.append(Item(name: name, value: value))
        }
        return Parameters(items)
    }
}
