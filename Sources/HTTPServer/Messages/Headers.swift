/// Header fields in the order in which they came, found without regard to case (RFC 9110, section 5).
///
/// All names and values stand in one buffer, so that a request's headers cost two allocations however many there are.
package struct Headers: Sendable {
    struct Field: Sendable {
        var name: Range<Int32>
        var value: Range<Int32>
    }

    // Each name and each value is followed by a zero byte, so that C may read them in place.
    private(set) var bytes: [UInt8]
    private(set) var fields: [Field]

    /// No fields.
    package init() {
        bytes = []
        fields = []
    }

    init(bytes: [UInt8], fields: [Field]) {
        self.bytes = bytes
        self.fields = fields
    }

    /// How many fields there are; a repeated one counts each time.
    package var count: Int { fields.count }

    /// Whether there are no fields.
    package var isEmpty: Bool { fields.isEmpty }

    /// The first value of this name, or nil; bytes that are no UTF-8 are replaced.
    package subscript(name: String) -> String? {
        index(of: name, from: 0).map { string(fields[$0].value) }
    }

    /// All values of this name, in order.
    package func values(for name: String) -> [String] {
        var values: [String] = []
        var next = 0
        while let found = index(of: name, from: next) {
            values.append(string(fields[found].value))
            next = found + 1
        }
        return values
    }

    /// Whether there is a field of this name.
    package func contains(_ name: String) -> Bool { index(of: name, from: 0) != nil }

    /// Whether one of the comma-separated members of this field equals `token`, without regard to case.
    package func hasToken(_ token: String, in name: String) -> Bool {
        values(for: name).contains { value in
            value.split(separator: ",").contains { member in
                let trimmed = member.drop { $0 == " " || $0 == "\t" }
                let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }.map { trimmed.index(after: $0) }
                return trimmed[..<(end ?? trimmed.startIndex)].lowercased() == token.lowercased()
            }
        }
    }

    /// The names and values, in order.
    package var all: [(name: String, value: String)] {
        fields.map { (string($0.name), string($0.value)) }
    }

    /// Replaces every field of this name by one; refuses names that are no token and values with control characters
    /// (header injection) by throwing ``HTTPError/invalidHeader(name:)``.
    package mutating func set(_ name: String, to value: String) throws(HTTPError) {
        guard HeaderSyntax.isToken(name.utf8), HeaderSyntax.isValue(value.utf8) else {
            throw .invalidHeader(name: name)
        }
        remove(name)
        append(name, value)
    }

    /// Adds a field beside those of the same name, as `Set-Cookie` needs; throws as ``set(_:to:)`` does.
    package mutating func add(_ name: String, _ value: String) throws(HTTPError) {
        guard HeaderSyntax.isToken(name.utf8), HeaderSyntax.isValue(value.utf8) else {
            throw .invalidHeader(name: name)
        }
        append(name, value)
    }

    /// Removes every field of this name.
    package mutating func remove(_ name: String) {
        guard contains(name) else { return }
        fields = fields.filter { !matches($0.name, name) }
    }

    /// Sets a field known to be well-formed, because both halves are written in the program.
    package mutating func set(constant name: StaticString, to value: StaticString) {
        setUnchecked(name.description, value.description)
    }

    mutating func setUnchecked(_ name: String, _ value: String) {
        remove(name)
        append(name, value)
    }

    private mutating func append(_ name: String, _ value: String) {
        if fields.isEmpty {
            bytes.reserveCapacity(128)
            fields.reserveCapacity(4)
        }
        let nameStart = Int32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: name.utf8)
        let nameEnd = Int32(truncatingIfNeeded: bytes.count)
        bytes.append(0)
        bytes.append(contentsOf: value.utf8)
        let valueEnd = Int32(truncatingIfNeeded: bytes.count)
        bytes.append(0)
        fields.append(Field(name: nameStart..<nameEnd, value: nameEnd + 1..<valueEnd))
    }

    private func index(of name: String, from start: Int) -> Int? {
        var index = start
        while index < fields.count {
            if matches(fields[index].name, name) { return index }
            index += 1
        }
        return nil
    }

    private func matches(_ range: Range<Int32>, _ name: String) -> Bool {
        let wanted = name.utf8
        guard range.count == wanted.count else { return false }
        var position = Int(range.lowerBound)
        for byte in wanted {
            guard HeaderSyntax.lowercase(bytes[position]) == HeaderSyntax.lowercase(byte) else { return false }
            position += 1
        }
        return true
    }

    private func string(_ range: Range<Int32>) -> String {
        String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    /// Fields written in the program as constants, so that nothing from outside can stand in them.
    package init(dictionaryLiteral elements: (StaticString, StaticString)...) {
        self.init()
        for (name, value) in elements { append(name.description, value.description) }
    }
}

extension Headers: Equatable {
    package static func == (left: Headers, right: Headers) -> Bool {
        left.all.elementsEqual(right.all) { $0.name.lowercased() == $1.name.lowercased() && $0.value == $1.value }
    }
}
