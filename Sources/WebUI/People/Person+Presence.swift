import BusinessTime
import Model

extension Person {
    /// Whether they are there, and when they will not be, in a line: `away until 3 March, for them: Ben`.
    func presence(_ names: Configuration, _ reader: Reader) -> String {
        let texts = reader.texts
        if isDisabled { return texts["person.disabled"] }
        func standIn(_ delegate: PersonID?) -> String {
            delegate.flatMap { names.people[$0]?.name }.map { texts("person.stands-in", ["name": $0]) } ?? ""
        }
        var parts: [String] = []
        if case .away(let until, let delegate) = availability, availability.isAway(at: reader.now) {
            let text = until.map { texts("person.away-til", ["until": reader.short($0)]) } ?? texts["person.away"]
            parts.append(text + standIn(delegate))
        }
        if let leave = plannedLeave {
            parts.append(
                texts("person.leave", ["from": reader.short(leave.from), "until": reader.short(leave.until)])
                    + standIn(leave.delegate))
        }
        return parts.isEmpty ? texts["person.present"] : parts.joined(separator: "; ")
    }
}
