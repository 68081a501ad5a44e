import BusinessTime

extension JSONWriter {
    mutating func field(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { string(text) } else { null() }
    }

    mutating func field(_ name: StaticString, _ number: Int64?) {
        key(name)
        if let number { integer(number) } else { null() }
    }

    mutating func field(_ name: StaticString, _ number: Int?) {
        key(name)
        if let number { integer(number) } else { null() }
    }

    mutating func field(_ name: StaticString, _ number: Double?) {
        key(name)
        if let number { self.number(number) } else { null() }
    }

    mutating func field(_ name: StaticString, _ flag: Bool) {
        key(name)
        bool(flag)
    }

    /// A moment as RFC 3339 in UTC.
    mutating func field(_ name: StaticString, _ moment: Instant?) {
        field(name, moment?.description)
    }

    /// A day as ISO 8601.
    mutating func field(_ name: StaticString, _ day: CivilDay?) {
        field(name, day?.description)
    }

    mutating func field(_ name: StaticString, _ value: (some JSONWritable)?) {
        key(name)
        if let value { value.write(to: &self) } else { null() }
    }

    mutating func field(_ name: StaticString, _ texts: [String]) {
        key(name)
        array(texts) { $0.string($1) }
    }

    mutating func field<Value: JSONWritable>(_ name: StaticString, _ values: some Sequence<Value>) {
        key(name)
        array(values) { $1.write(to: &$0) }
    }

    /// Fields named by data, in the order of their names.
    mutating func field(_ name: StaticString, _ texts: [String: String]) {
        key(name)
        object { writer in
            for (key, value) in texts.sorted(by: { $0.key < $1.key }) {
                writer.key(text: key)
                writer.string(value)
            }
        }
    }
}
