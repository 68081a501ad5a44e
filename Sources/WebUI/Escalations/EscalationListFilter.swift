import HTTPServer
import Model
import Workflows

/// What the address of the list of escalations asks for.
struct EscalationListFilter: Equatable, Sendable {
    enum Order: String, CaseIterable, Sendable { case name, pending, created }
    enum State: String, CaseIterable, Sendable { case enabled, disabled, unused }

    var text = ""
    var state: State?
    var order = Order.name
    var isDescending = false

    init() {}

    init(_ query: Parameters) {
        text = String((query["q"] ?? "").filter { !$0.isNewline }.prefix(200))
        state = query["state"].flatMap(State.init)
        let sort = query["sort"] ?? ""
        isDescending = sort.hasPrefix("-")
        order = Order(rawValue: isDescending ? String(sort.dropFirst()) : sort) ?? .name
    }

    /// Whether it leaves anything out.
    var isNarrow: Bool { !text.isEmpty || state != nil }

    var address: String {
        let sort = (isDescending ? "-" : "") + order.rawValue
        return Address.path(
            SitePath.escalations.rawValue,
            ["q": text, "state": state?.rawValue, "sort": sort == "name" ? nil : sort])
    }

    /// The same sorted by a column, the other way round where it is already.
    func sorted(by order: Order) -> EscalationListFilter {
        var other = self
        other.order = order
        other.isDescending = self.order == order && !isDescending
        return other
    }

    /// Those of the list that are asked for, in the order asked for.
    func callAsFunction(_ summaries: [EscalationSummary]) -> [EscalationSummary] {
        let words = text.lowercased().split(separator: " ")
        let found = summaries.filter { summary in
            let definition = summary.definition
            let all = (definition.name + " " + definition.text).lowercased()
            return words.allSatisfy { all.contains($0) } && isWanted(summary)
        }
        let sorted = found.sorted { first, second in
            let (left, right) = isDescending ? (second, first) : (first, second)
            let names = (left.definition.name.lowercased(), right.definition.name.lowercased())
            switch order {
            case .name: return names.0 < names.1
            case .pending: return (left.pending, names.0) < (right.pending, names.1)
            case .created: return (left.definition.createdAt, names.0) < (right.definition.createdAt, names.1)
            }
        }
        return sorted
    }

    private func isWanted(_ summary: EscalationSummary) -> Bool {
        switch state {
        case nil: true
        case .enabled: summary.definition.isEnabled
        case .disabled: !summary.definition.isEnabled
        case .unused: !summary.bindings.contains(where: \.isEnabled)
        }
    }
}
