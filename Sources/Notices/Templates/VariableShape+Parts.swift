import Templating

extension VariableShape {
    /// Whether it may be null.
    var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// What a section over it opens: the shape without the permission to be null, or that of a list's elements.
    var element: VariableShape {
        switch self {
        case .optional(let shape): shape.element
        case .list(let element): element
        case .value, .record: self
        }
    }

    /// The part of that name; nil where it has none.
    func part(_ name: Substring) -> VariableShape? {
        switch self {
        case .optional(let shape): shape.part(name)
        case .record(let parts): parts[String(name)]
        case .value, .list: nil
        }
    }

    /// What can be written where a name is unknown: the parts of the record that the name begins with, or the
    /// outermost names.
    func allowedNames(near name: String) -> [String] {
        guard case .record(let parts) = self else { return [] }
        let first = name.split(separator: ".").first.map(String.init) ?? name
        if first != name, case .record(let inner)? = parts[first]?.element {
            return inner.keys.sorted().map { "\(first).\($0)" }
        }
        return parts.keys.sorted()
    }

    /// Every name that can be written at the outermost, records with each of their parts, in order.
    var outerNames: [(name: String, isOptional: Bool)] {
        guard case .record(let parts) = self else { return [] }
        return parts.keys.sorted().flatMap { name -> [(name: String, isOptional: Bool)] in
            guard let part = parts[name] else { return [] }
            guard case .record(let inner) = part.element, !part.isList else { return [(name, part.isOptional)] }
            return inner.keys.sorted().map { ("\(name).\($0)", part.isOptional || inner[$0]?.isOptional == true) }
        }
    }

    /// Whether it holds several of a kind.
    private var isList: Bool {
        switch self {
        case .list: true
        case .optional(let shape): shape.isList
        case .value, .record: false
        }
    }
}
