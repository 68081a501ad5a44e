/// One rendering: the values in reach, the blocks that are overridden, and the bytes written so far.
struct TemplateRenderer {
    /// How deep partials, parents and sections may nest while rendering, all together.
    static let depthLimit = 256
    /// How many nodes one rendering may visit.
    static let stepLimit = 1_000_000
    /// How many bytes one rendering may write.
    static let byteLimit = 64 << 20

    private let library: TemplateLibrary
    private let escaping: Escaping
    private let strict: Bool
    private var context: [TemplateValue]
    private var overrides: [String: TemplateArgument] = [:]
    private var indentation = ""
    private var isAtLineStart = true
    private var depth = 0
    private var steps = 0
    private var output: [UInt8] = []
    /// What most pages and messages fit in.
    private static let usualBytes = 49_152

    init(_ value: TemplateValue, library: TemplateLibrary, escaping: Escaping, strict: Bool) {
        self.library = library
        self.escaping = escaping
        self.strict = strict
        context = [value]
    }

    /// The rendered text as UTF-8.
    mutating func render(_ template: Template) throws(TemplateError) -> [UInt8] {
        output.reserveCapacity(Self.usualBytes)
        try render(template.nodes)
        return output
    }

    private mutating func render(_ nodes: [TemplateNode]) throws(TemplateError) {
        // By a span, so that a node is read where it is and not copied.
        let span = nodes.span
        for index in span.indices {
            switch span[index] {
            case .text(let text):
                write(text)
            case .variable(let name, let escaped, let position):
                let value = try resolve(name, position)
                indent()
                (escaped ? escaping : .none).append(value.interpolation, to: &output)
                try count(position)
            case .section(let name, let inverted, let content, let position):
                try count(position)
                try section(resolve(name, position), inverted: inverted, content, position)
            case .partial(let name, let own, let position):
                try count(position)
                try include(name, arguments: [:], indentation: own, position)
            case .parent(let name, let arguments, let own, let position):
                try count(position)
                try include(name, arguments: arguments, indentation: own, position)
            case .block(let name, let own, let content, let position):
                try count(position)
                try block(name, indentation: own, content, position)
            }
        }
    }

    // MARK: Tags

    private mutating func section(
        _ value: TemplateValue, inverted: Bool, _ content: [TemplateNode], _ position: TemplatePosition
    ) throws(TemplateError) {
        guard !inverted else {
            if !value.isTruthy { try nested(content, "", position) }
            return
        }
        guard value.isTruthy else { return }
        if case .list(let elements) = value {
            for element in elements {
                try count(position)
                try render(content, with: element, position)
            }
        } else {
            try render(content, with: value, position)
        }
    }

    private mutating func render(
        _ content: [TemplateNode], with value: TemplateValue, _ position: TemplatePosition
    ) throws(TemplateError) {
        context.append(value)
        try nested(content, "", position)
        context.removeLast()
    }

    private mutating func include(
        _ name: String, arguments: [String: TemplateArgument], indentation own: String?, _ position: TemplatePosition
    ) throws(TemplateError) {
        guard let template = library[name] else { return }
        let before = (indentation, overrides)
        if let own {
            indentation += own
            isAtLineStart = true
        } else {
            // Within a line the partial's own lines follow as they are, by the specification.
            indent()
            indentation = ""
        }
        // The template that is rendered has the last word over what its parents set.
        overrides.merge(arguments) { outer, _ in outer }
        try nested(template.nodes, name, position)
        (indentation, overrides) = before
    }

    private mutating func block(
        _ name: String, indentation own: String?, _ content: [TemplateNode], _ position: TemplatePosition
    ) throws(TemplateError) {
        guard let argument = overrides[name] else { return try nested(content, name, position) }
        let before = (indentation, overrides)
        indentation += own ?? ""
        // An argument that holds a block of its own name means the block's default, not itself again.
        overrides[name] = nil
        try nested(argument.nodes, name, position)
        (indentation, overrides) = before
    }

    private mutating func nested(
        _ nodes: [TemplateNode], _ name: String, _ position: TemplatePosition
    ) throws(TemplateError) {
        guard depth < Self.depthLimit else {
            throw .includedTooDeep(
                partial: name.isEmpty ? position.template : name, limit: Self.depthLimit, position)
        }
        depth += 1
        try render(nodes)
        depth -= 1
    }

    private mutating func count(_ position: TemplatePosition) throws(TemplateError) {
        steps += 1
        if steps > Self.stepLimit || output.count > Self.byteLimit { throw .tooLarge(position) }
    }

    // MARK: Values

    private func resolve(_ name: VariableName, _ position: TemplatePosition) throws(TemplateError) -> TemplateValue {
        if let value = find(name) { return value }
        if strict { throw .missingVariable(name: name.text, position) }
        return .null
    }

    /// The first part is looked up from the innermost context outward; the others only within what it named.
    private func find(_ name: VariableName) -> TemplateValue? {
        guard let first = name.first else { return context.last }
        for index in context.indices.reversed() {
            guard var value = first.value(in: context[index]) else { continue }
            for part in name.rest {
                // A value that is known to be empty has only empty parts.
                if case .null = value { return .null }
                guard let next = part.value(in: value) else { return nil }
                value = next
            }
            return value
        }
        return nil
    }

    // MARK: Output

    private mutating func indent() {
        if isAtLineStart, !indentation.isEmpty { output.append(contentsOf: indentation.utf8) }
        isAtLineStart = false
    }

    private mutating func write(_ text: String) {
        guard indentation.isEmpty else { return writeIndented(text) }
        var text = text
        isAtLineStart = text.withUTF8 { bytes in
            output.append(contentsOf: bytes)
            return bytes.last == UInt8(ascii: "\n")
        }
    }

    private mutating func writeIndented(_ text: String) {
        for byte in text.utf8 {
            indent()
            output.append(byte)
            isAtLineStart = byte == UInt8(ascii: "\n")
        }
    }
}
