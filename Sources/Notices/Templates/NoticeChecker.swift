import Templating

/// Finds what would leave a gap in a notice: unknown variables, and optional ones outside a section of their name.
struct NoticeChecker {
    private let file: String
    private let source: String
    private let lines: [Substring]
    private let shape: VariableShape
    private(set) var problems: [NoticeProblem] = []
    private(set) var uses: [String: NoticeTemplate.Use] = [:]

    init(file: String, source: String, shape: VariableShape) {
        self.file = file
        self.source = source
        self.shape = shape
        lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func check(_ template: Template) {
        let found = template.check(provided: shape)
        for problem in found {
            var message = problem.description
            if problem.kind == .unknownVariable {
                message += "; allowed are \(shape.allowedNames(near: problem.name).joined(separator: ", "))"
            }
            problems.append(NoticeProblem(file: file, line: problem.position.line, message: message))
        }
        guard found.isEmpty else { return }
        for path in shape.optionalPaths where path.last.map(source.contains) == true {
            for problem in template.check(provided: shape.removing(path)) where !isSection(problem.position) {
                let name = path.joined(separator: ".")
                problems.append(
                    NoticeProblem(
                        file: file, line: problem.position.line,
                        message: "“\(problem.name)” may be missing; "
                            + "write it within {{#\(name)}}…{{/\(name)}}, so that no gap is left"))
            }
        }
        guard case .record(let parts) = shape else { return }
        for (name, part) in parts where source.contains(name) && uses[name] == nil {
            guard !template.check(provided: shape.removing([name])).isEmpty else { continue }
            if case .optional = part { uses[name] = .whereKnown } else { uses[name] = .always }
        }
    }

    /// Whether the tag that begins here opens a section: a section over something missing leaves no gap.
    private func isSection(_ position: TemplatePosition) -> Bool {
        guard lines.indices.contains(position.line - 1) else { return false }
        let tag = lines[position.line - 1].unicodeScalars.dropFirst(position.column - 1)
        let sigil = tag.first { $0 == "#" || $0 == "^" || $0 == "." || $0 == "&" || $0.properties.isAlphabetic }
        return sigil == "#" || sigil == "^"
    }
}
