/// Reads one JSON object (RFC 8259) into values with dotted names, strictly and within limits.
///
/// What two readers could understand differently is refused: a name that comes twice, half a surrogate pair, bytes that
/// are no UTF-8. So is U+0000, which ends texts in C.
struct JSONObjectReading {
    /// What was read.
    struct Object {
        var fields: [JSONLine.Field] = []
        /// Where the object of a refused line stands, if this is a line of a file of refused lines.
        var refusedRecord: Range<Int>?
    }

    private var scanner: JSONScanner
    private let limits: JSONLimits
    private var object = Object()
    private var names: Set<String> = []
    private var values = 0

    static func read(_ bytes: [UInt8], limits: JSONLimits) throws(JSONFault) -> Object {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw JSONFault(offset: error.byteOffsets.lowerBound, reason: "the text is not valid UTF-8")
        }
        var reading = JSONObjectReading(scanner: JSONScanner(bytes, textBytes: limits.textBytes), limits: limits)
        reading.scanner.skipSpace()
        guard reading.scanner.next == UInt8(ascii: "{") else {
            throw reading.scanner.fault("a line has to be an object, in braces")
        }
        try reading.members(of: "", depth: 1)
        reading.scanner.skipSpace()
        guard reading.scanner.next == nil else { throw reading.scanner.fault("there is more behind the object") }
        return reading.object
    }

    private init(scanner: JSONScanner, limits: JSONLimits) {
        self.scanner = scanner
        self.limits = limits
    }

    // Calls itself once for each level of nesting, of which there are few.
    private mutating func members(of prefix: String, depth: Int) throws(JSONFault) {
        try checkDepth(depth)
        var own: Set<String> = []
        var record: Range<Int>?
        scanner.position += 1
        scanner.skipSpace()
        if scanner.passes("}") { return }
        while true {
            scanner.skipSpace()
            guard scanner.next == UInt8(ascii: "\"") else { throw scanner.fault("a name in quotes is missing") }
            let start = scanner.position
            let name = try scanner.string()
            guard own.insert(name).inserted else { throw JSONFault(offset: start, reason: "a name comes twice") }
            if own.count > limits.values { throw tooMany }
            scanner.skipSpace()
            guard scanner.passes(":") else { throw scanner.fault("a colon is missing") }
            scanner.skipSpace()
            let valueStart = scanner.position
            let isObject = scanner.next == UInt8(ascii: "{")
            try value(named: prefix.isEmpty ? name : "\(prefix).\(name)", depth: depth)
            if depth == 1, name == "record", isObject { record = valueStart..<scanner.position }
            scanner.skipSpace()
            if scanner.passes("}") { break }
            guard scanner.passes(",") else { throw scanner.fault("a comma or the closing brace is missing") }
        }
        if let record, own == ["line", "reason", "record"] { object.refusedRecord = record }
    }

    private mutating func value(named name: String, depth: Int) throws(JSONFault) {
        guard name.utf8.count <= JSONLimits.nameBytes else {
            throw scanner.fault("a name, with those around it, is longer than \(JSONLimits.nameBytes) bytes")
        }
        switch scanner.next {
        case UInt8(ascii: "{"): try members(of: name, depth: depth + 1)
        case UInt8(ascii: "["): try list(named: name, depth: depth + 1)
        default: if let text = try scanner.scalar() { try add(name, .text(text)) }
        }
    }

    private mutating func list(named name: String, depth: Int) throws(JSONFault) {
        try checkDepth(depth)
        var texts: [String] = []
        var place = 0
        var isNested = false
        scanner.position += 1
        scanner.skipSpace()
        if scanner.passes("]") { return }
        while true {
            scanner.skipSpace()
            if scanner.next == UInt8(ascii: "{") || scanner.next == UInt8(ascii: "[") {
                isNested = true
                try value(named: "\(name).\(place)", depth: depth)
            } else if let text = try scanner.scalar() {
                texts.append(text)
            }
            place += 1
            if place > limits.values { throw tooMany }
            scanner.skipSpace()
            if scanner.passes("]") { break }
            guard scanner.passes(",") else { throw scanner.fault("a comma or the closing bracket is missing") }
        }
        if isNested, !texts.isEmpty { throw scanner.fault("a list has plain values beside objects or lists") }
        if !texts.isEmpty { try add(name, .list(texts)) }
    }

    private mutating func add(_ name: String, _ value: JSONLine.Value) throws(JSONFault) {
        if case .list(let texts) = value { values += texts.count } else { values += 1 }
        if values > limits.values { throw tooMany }
        // `{"a.b": 1, "a": {"b": 2}}` comes to the same name.
        guard names.insert(name).inserted else { throw scanner.fault("a name comes twice") }
        object.fields.append(JSONLine.Field(name: name, value: value))
    }

    private var tooMany: JSONFault { scanner.fault("there are more than \(limits.values) values") }

    private func checkDepth(_ depth: Int) throws(JSONFault) {
        if depth > limits.depth { throw scanner.fault("it is nested deeper than \(limits.depth) levels") }
    }
}
