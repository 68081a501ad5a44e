/// Walks a template as rendering does, over shapes instead of values.
struct TemplateChecker {
    /// What a partial's check depends on; the same partial in the same surroundings is checked once.
    private struct Inclusion: Hashable {
        let name: String
        let context: [VariableShape]
        let overrides: [String: TemplatePosition]
    }

    private let library: TemplateLibrary
    private var context: [VariableShape]
    private var overrides: [String: TemplateArgument] = [:]
    private var visited: Set<Inclusion> = []
    private var problems: [TemplateProblem] = []
    private var known: Set<TemplateProblem> = []
    private var depth = 0

    init(_ provided: VariableShape, library: TemplateLibrary) {
        self.library = library
        context = [provided.required]
    }

    mutating func check(_ template: Template) -> [TemplateProblem] {
        check(template.nodes)
        return problems
    }

    private mutating func check(_ nodes: [TemplateNode]) {
        // Beyond this rendering throws; whatever is still wrong there cannot be reached.
        guard depth < TemplateRenderer.depthLimit else { return }
        depth += 1
        defer { depth -= 1 }
        for node in nodes {
            switch node {
            case .text: break
            case .variable(let name, _, let position):
                guard let shape = resolve(name, position) else { continue }
                if shape.required != .value { report(.notAValue, name.text, nil, position) }
            case .section(let name, let inverted, let content, let position):
                section(name, inverted: inverted, content, position)
            case .partial(let name, _, let position):
                include(name, arguments: [:], position)
            case .parent(let name, let arguments, _, let position):
                include(name, arguments: arguments, position)
            case .block(let name, _, let content, _):
                block(name, content)
            }
        }
    }

    private mutating func section(
        _ name: VariableName, inverted: Bool, _ content: [TemplateNode], _ position: TemplatePosition
    ) {
        // The content of an unknown section cannot be judged: its names might be the section's.
        guard let shape = resolve(name, position) else { return }
        guard !inverted else { return check(content) }
        if case .list(let element) = shape.required {
            context.append(element.required)
        } else {
            context.append(shape.required)
        }
        check(content)
        context.removeLast()
    }

    private mutating func include(
        _ name: String, arguments: [String: TemplateArgument], _ position: TemplatePosition
    ) {
        guard let template = library[name] else {
            return report(.missingPartial, name, Spelling.nearest(to: name, among: library.names), position)
        }
        let before = overrides
        overrides.merge(arguments) { outer, _ in outer }
        let inclusion = Inclusion(
            name: name, context: distinctContext, overrides: overrides.mapValues(\.position))
        if visited.insert(inclusion).inserted { check(template.nodes) }
        overrides = before
    }

    private mutating func block(_ name: String, _ content: [TemplateNode]) {
        guard let argument = overrides[name] else { return check(content) }
        overrides[name] = nil
        check(argument.nodes)
        overrides[name] = argument
    }

    /// The context without shapes that an equal, inner one hides: recursion then ends, since there are few of these.
    private var distinctContext: [VariableShape] {
        var seen: Set<VariableShape> = []
        return context.reversed().filter { seen.insert($0).inserted }
    }

    // MARK: Names

    private mutating func resolve(_ name: VariableName, _ position: TemplatePosition) -> VariableShape? {
        if let shape = find(name) { return shape }
        report(.unknownVariable, name.text, Spelling.nearest(to: name.text, among: visibleNames), position)
        return nil
    }

    private func find(_ name: VariableName) -> VariableShape? {
        guard let first = name.parts.first else { return context.last }
        for shape in context.reversed() {
            guard var found = shape.parts?[first] else { continue }
            for part in name.parts.dropFirst() {
                guard let next = found.parts?[part] else { return nil }
                found = next
            }
            return found
        }
        return nil
    }

    /// All names that a tag may use here, down to three dots; records within lists need a section first.
    private var visibleNames: [String] {
        var names: [String] = []
        func collect(_ shape: VariableShape, _ prefix: String, _ levels: Int) {
            for (name, part) in shape.parts ?? [:] {
                names.append(prefix + name)
                if levels > 0 { collect(part, prefix + name + ".", levels - 1) }
            }
        }
        for shape in context { collect(shape, "", 3) }
        return names
    }

    private mutating func report(
        _ kind: TemplateProblem.Kind, _ name: String, _ suggestion: String?, _ position: TemplatePosition
    ) {
        let problem = TemplateProblem(kind: kind, name: name, suggestion: suggestion, position: position)
        if known.insert(problem).inserted { problems.append(problem) }
    }
}
