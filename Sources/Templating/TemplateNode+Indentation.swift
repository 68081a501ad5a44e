extension TemplateNode {
    /// The spaces and tabs that the first line begins with; nil when there is no line.
    static func indentation(of nodes: [TemplateNode]) -> String? {
        guard let first = nodes.first else { return nil }
        switch first {
        case .text(let text):
            return String(text.prefix { $0 == " " || $0 == "\t" })
        case .partial(_, let indentation, _), .parent(_, _, let indentation, _), .block(_, let indentation, _, _):
            return indentation
        case .section(_, _, let inner, _):
            return indentation(of: inner)
        case .variable:
            return ""
        }
    }

    /// The nodes with the indentation taken off every line that begins with it.
    static func dedented(_ nodes: [TemplateNode], by indentation: String) -> [TemplateNode] {
        guard !indentation.isEmpty else { return nodes }
        var isAtLineStart = true
        return dedented(nodes, by: indentation, &isAtLineStart)
    }

    private static func dedented(
        _ nodes: [TemplateNode], by indentation: String, _ isAtLineStart: inout Bool
    ) -> [TemplateNode] {
        func less(_ own: String?) -> String? { own.map { String(removingPrefix(indentation, from: $0)) } }
        var result: [TemplateNode] = []
        for node in nodes {
            switch node {
            case .text(let text):
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                let short = lines.enumerated().map { index, line in
                    index > 0 || isAtLineStart ? removingPrefix(indentation, from: line) : line
                }
                result.append(.text(short.joined(separator: "\n")))
                isAtLineStart = text.hasSuffix("\n")
            case .variable:
                result.append(node)
                isAtLineStart = false
            case .section(let name, let inverted, let inner, let position):
                let content = dedented(inner, by: indentation, &isAtLineStart)
                result.append(.section(name, inverted: inverted, content, position))
            case .block(let name, let own, let inner, let position):
                let content = dedented(inner, by: indentation, &isAtLineStart)
                result.append(.block(name, indentation: less(own), content, position))
            case .partial(let name, let own, let position):
                result.append(.partial(name, indentation: less(own), position))
                isAtLineStart = own != nil
            case .parent(let name, let arguments, let own, let position):
                result.append(.parent(name, arguments: arguments, indentation: less(own), position))
                isAtLineStart = own != nil
            }
        }
        return result
    }

    private static func removingPrefix(_ prefix: String, from line: some StringProtocol) -> Substring {
        let line = Substring(line)
        return line.hasPrefix(prefix) ? line.dropFirst(prefix.count) : line
    }
}
