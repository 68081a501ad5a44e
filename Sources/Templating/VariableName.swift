import Synchronization

/// A variable's name as a tag gives it: `.`, `title` or `ticket.title`.
///
/// A class, so that a node is copied while it is rendered without its texts.
final class VariableName: Sendable {
    /// A part of the name between dots, and where it was found last: the rows of a list have the same fields at the same
    /// places.
    final class Part: Sendable {
        let name: String
        private let place = Atomic(0)

        init(_ name: String) { self.name = name }

        /// What a record holds by this name; nil where it is no record or has none.
        func value(in record: TemplateValue) -> TemplateValue? {
            switch record {
            case .record(let parts): return parts[name]
            case .fields(let fields):
                let likely = place.load(ordering: .relaxed)
                if likely < fields.count, fields[likely].0 == name { return fields[likely].1 }
                guard let found = fields.firstIndex(where: { $0.0 == name }) else { return nil }
                place.store(found, ordering: .relaxed)
                return fields[found].1
            default: return nil
            }
        }
    }

    let text: String
    /// The part before the first dot; nil for the implicit iterator `.`.
    let first: Part?
    /// The parts after the first dot.
    let rest: [Part]

    init(_ text: String) {
        self.text = text
        let names = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        first = names.first.map(Part.init)
        rest = names.dropFirst().map(Part.init)
    }

    /// All parts; none for the implicit iterator `.`.
    var parts: [String] { (first.map { [$0] } ?? []).map(\.name) + rest.map(\.name) }

    /// `a..b` and `.a` name nothing.
    var isWellFormed: Bool { parts.allSatisfy { !$0.isEmpty } }
}
