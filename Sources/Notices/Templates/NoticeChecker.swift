import Templating

/// Finds what would leave a gap in a notice: unknown variables, and optional ones outside a section of their name.
struct NoticeChecker {
    private struct Section {
        let path: [Substring]
        let shape: VariableShape
        let isInverted: Bool
    }

    private let file: String
    private let shape: VariableShape
    private var open: [Section] = []
    private(set) var problems: [NoticeProblem] = []
    /// The outermost variables that the template names.
    private(set) var uses: [String: NoticeTemplate.Use] = [:]

    init(file: String, shape: VariableShape) {
        self.file = file
        self.shape = shape
    }

    /// Checks the compiled parts of a file against its variables.
    mutating func check(_ templates: [Template], source: String) {
        for problem in templates.flatMap({ $0.check(provided: shape) }) {
            var message = problem.description
            if problem.kind == .unknownVariable {
                message += "; allowed are \(shape.allowedNames(near: problem.name).joined(separator: ", "))"
            }
            problems.append(NoticeProblem(file: file, line: problem.position.line, message: message))
        }
        guard problems.isEmpty else { return }
        for tag in NoticeTag.all(in: source) {
            switch tag.kind {
            case .variable:
                if let found = resolve(tag) { checkGuards(of: found.path, tag) }
            case .section, .inverted:
                guard let found = resolve(tag) else { continue }
                let isInverted = tag.kind == .inverted
                open.append(Section(path: found.path, shape: found.shape.element, isInverted: isInverted))
            case .close:
                _ = open.popLast()
            case .delimiters:
                problems.append(
                    NoticeProblem(
                        file: file, line: tag.line,
                        message: "notices keep the delimiters {{ and }}, so that they can be checked; remove this tag"))
            case .other: break
            }
        }
    }

    /// What a tag names, with its path from the outside; Mustache looks from the innermost section outward.
    private mutating func resolve(_ tag: NoticeTag) -> (path: [Substring], shape: VariableShape)? {
        let parts = tag.name.split(separator: ".")
        guard let first = parts.first else { return open.last.map { ($0.path, $0.shape) } ?? ([], shape) }
        let inner = open.last { !$0.isInverted && $0.shape.part(first) != nil }
        let context = inner.map { ($0.path, $0.shape) } ?? ([], shape)
        var found = context.1
        for part in parts {
            guard let next = found.part(part) else { return nil }
            found = next
        }
        let path = context.0 + parts
        note(path)
        return (path, found)
    }

    private mutating func note(_ path: [Substring]) {
        guard let first = path.first else { return }
        let isRequired = shape.part(first)?.isOptional == false
        var use = uses[String(first)] ?? NoticeTemplate.Use(isRequired: isRequired)
        if path.count > 1 { use.parts.insert(String(path[1])) }
        uses[String(first)] = use
    }

    private mutating func checkGuards(of path: [Substring], _ tag: NoticeTag) {
        var shape = self.shape
        for (index, part) in path.enumerated() {
            guard let next = shape.part(part) else { return }
            let prefix = path[...index]
            if next.isOptional, !open.contains(where: { !$0.isInverted && $0.path.elementsEqual(prefix) }) {
                let name = prefix.joined(separator: ".")
                problems.append(
                    NoticeProblem(
                        file: file, line: tag.line,
                        message: "“\(tag.name)” may be missing; "
                            + "write it within {{#\(name)}}…{{/\(name)}}, so that no gap is left"))
                return
            }
            shape = next.element
        }
    }
}
