/// Turns a source into nodes: pairs the tags, and takes away the lines that hold nothing but a tag.
struct TemplateCompiler {
    private struct Frame {
        let tag: TemplateTag
        /// Whitespace before the tag when the tag is the first thing on its line.
        let leading: String?
        /// Whether the opening tag had its line for itself.
        let isStandalone: Bool
        var nodes: [TemplateNode] = []
        var arguments: [String: TemplateArgument] = [:]
    }

    private var scanner: TemplateScanner
    private var frames: [Frame] = []
    private var nodes: [TemplateNode] = []
    /// Where the text begins that no node holds yet.
    private var cursor = 0

    init(_ source: String, name: String) {
        scanner = TemplateScanner(source, name: name)
    }

    mutating func compile() throws(TemplateError) -> [TemplateNode] {
        while let tag = try scanner.next() {
            switch tag.kind {
            case .variable(let escaped):
                addText(upTo: tag.range.lowerBound)
                add(.variable(VariableName(tag.content), escaped: escaped, tag.position))
                cursor = tag.range.upperBound
            case .comment, .delimiters:
                _ = takeLine(around: tag)
            case .partial:
                let indentation = takeLine(around: tag)
                add(.partial(tag.content, indentation: indentation, tag.position))
            case .section: try open(tag, leading: nil, isStandalone: takeLine(around: tag) != nil)
            case .block: try openBlock(tag)
            case .parent: try openParent(tag)
            case .close: try close(tag)
            }
        }
        if let frame = frames.last { throw .unclosedSection(name: frame.tag.content, frame.tag.position) }
        addText(upTo: scanner.source.count)
        return nodes
    }

    // MARK: Opening

    private mutating func open(
        _ tag: TemplateTag, leading: String?, isStandalone: Bool
    ) throws(TemplateError) {
        guard frames.count < Template.nestingLimit else {
            throw .nestedTooDeep(limit: Template.nestingLimit, tag.position)
        }
        frames.append(Frame(tag: tag, leading: leading, isStandalone: isStandalone))
    }

    private mutating func openBlock(_ tag: TemplateTag) throws(TemplateError) {
        let leading = leading(before: tag)
        if isInParent {
            // What stands between a parent's arguments is dropped, so only the rest of the line matters.
            cursor = afterLine(following: tag) ?? tag.range.upperBound
            try open(tag, leading: leading, isStandalone: true)
        } else {
            let isStandalone = takeLine(around: tag) != nil
            try open(tag, leading: leading, isStandalone: isStandalone)
        }
    }

    private mutating func openParent(_ tag: TemplateTag) throws(TemplateError) {
        // Whether the indentation is text or the parent's shows only at the closing tag: the frame keeps it till then.
        let leading = leading(before: tag)
        addText(upTo: tag.range.lowerBound - (leading?.utf8.count ?? 0))
        cursor = tag.range.upperBound
        try open(tag, leading: leading, isStandalone: leading != nil)
    }

    // MARK: Closing

    private mutating func close(_ tag: TemplateTag) throws(TemplateError) {
        guard let frame = frames.last else { throw .unopenedClose(name: tag.content, tag.position) }
        guard frame.tag.content == tag.content else {
            throw .wrongClose(
                name: tag.content, open: frame.tag.content, opened: frame.tag.position, tag.position)
        }
        switch frame.tag.kind {
        case .parent: closeParent(tag)
        case .block: closeBlock(tag)
        default:
            _ = takeLine(around: tag)
            let content = frames.popLast()?.nodes ?? []
            add(
                .section(
                    VariableName(frame.tag.content), inverted: frame.tag.kind == .section(inverted: true), content,
                    frame.tag.position))
        }
    }

    private mutating func closeBlock(_ tag: TemplateTag) {
        let isArgument = frames.count > 1 && frames[frames.count - 2].tag.kind == .parent
        if isArgument {
            addText(upTo: tag.range.lowerBound - (leading(before: tag)?.utf8.count ?? 0))
            cursor = tag.range.upperBound
        } else {
            _ = takeLine(around: tag)
        }
        guard let frame = frames.popLast() else { return }
        let own = frame.isStandalone ? TemplateNode.indentation(of: frame.nodes) : nil
        if isArgument {
            frames[frames.count - 1].arguments[frame.tag.content] = TemplateArgument(
                nodes: TemplateNode.dedented(frame.nodes, by: own ?? ""), position: frame.tag.position)
        } else {
            add(
                .block(frame.tag.content, indentation: own ?? frame.leading, frame.nodes, frame.tag.position))
        }
    }

    private mutating func closeParent(_ tag: TemplateTag) {
        guard let frame = frames.popLast() else { return }
        if let leading = frame.leading, let next = afterLine(following: tag) {
            cursor = next
            add(.parent(tag.content, arguments: frame.arguments, indentation: leading, frame.tag.position))
        } else {
            cursor = tag.range.upperBound
            if let leading = frame.leading, !leading.isEmpty { add(.text(leading)) }
            add(.parent(tag.content, arguments: frame.arguments, indentation: nil, frame.tag.position))
        }
    }

    // MARK: Text and lines

    private var isInParent: Bool { frames.last?.tag.kind == .parent }

    private mutating func add(_ node: TemplateNode) {
        if frames.isEmpty {
            nodes.append(node)
        } else if !isInParent {
            frames[frames.count - 1].nodes.append(node)
        }
    }

    private mutating func addText(upTo end: Int) {
        guard cursor < end else { return }
        add(.text(String(decoding: scanner.source[cursor..<end], as: UTF8.self)))
    }

    /// Adds the text before the tag and moves behind it; a tag alone on its line takes the line with it.
    ///
    /// Returns the whitespace before such a tag, and nil for a tag that shares its line.
    private mutating func takeLine(around tag: TemplateTag) -> String? {
        guard let leading = leading(before: tag), let next = afterLine(following: tag) else {
            addText(upTo: tag.range.lowerBound)
            cursor = tag.range.upperBound
            return nil
        }
        addText(upTo: tag.range.lowerBound - leading.utf8.count)
        cursor = next
        return leading
    }

    /// The spaces and tabs between the line's start and the tag; nil when there is anything else.
    private func leading(before tag: TemplateTag) -> String? {
        let source = scanner.source
        var start = tag.range.lowerBound
        while start > 0, source[start - 1] == UInt8(ascii: " ") || source[start - 1] == UInt8(ascii: "\t") {
            start -= 1
        }
        guard start == 0 || source[start - 1] == UInt8(ascii: "\n") else { return nil }
        return String(decoding: source[start..<tag.range.lowerBound], as: UTF8.self)
    }

    /// Where the next line starts when only spaces and tabs follow the tag; nil when there is anything else.
    private func afterLine(following tag: TemplateTag) -> Int? {
        let source = scanner.source
        var end = tag.range.upperBound
        while end < source.count, source[end] == UInt8(ascii: " ") || source[end] == UInt8(ascii: "\t") { end += 1 }
        if end == source.count { return end }
        if source[end] == UInt8(ascii: "\n") { return end + 1 }
        guard source[end] == UInt8(ascii: "\r"), end + 1 < source.count, source[end + 1] == UInt8(ascii: "\n") else {
            return nil
        }
        return end + 2
    }
}
