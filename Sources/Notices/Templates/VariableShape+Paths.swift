import Templating

extension VariableShape {
    /// The shape itself without the permission to be null.
    var present: VariableShape {
        if case .optional(let shape) = self { shape.present } else { self }
    }

    /// The paths of everything optional, also within lists: `ticket`, `ticket.category`.
    var optionalPaths: [[String]] {
        switch self {
        case .value: []
        case .optional(let shape): [[]] + shape.optionalPaths
        case .list(let element): element.optionalPaths
        case .record(let parts):
            parts.sorted { $0.key < $1.key }.flatMap { name, part in part.optionalPaths.map { [name] + $0 } }
        }
    }

    /// The same shape without the part at a path.
    func removing(_ path: some BidirectionalCollection<String>) -> VariableShape {
        guard let name = path.first else { return self }
        switch self {
        case .value: return self
        case .optional(let shape): return .optional(shape.removing(path))
        case .list(let element): return .list(of: element.removing(path))
        case .record(var parts):
            let rest = path.dropFirst()
            parts[name] = rest.isEmpty ? nil : parts[name]?.removing(rest)
            return .record(parts)
        }
    }

    /// What can be written where a name is unknown: the parts of the record that the name begins with, or the outermost
    /// names.
    func allowedNames(near name: String) -> [String] {
        guard case .record(let parts) = present else { return [] }
        let first = name.split(separator: ".").first.map(String.init) ?? name
        if first != name, let inner = parts[first]?.present {
            switch inner {
            case .record(let names), .list(of: .record(let names)): return names.keys.sorted().map { "\(first).\($0)" }
            default: break
            }
        }
        return parts.keys.sorted()
    }
}
