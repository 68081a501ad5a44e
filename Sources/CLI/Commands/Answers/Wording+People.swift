import BusinessTime
import Model
import Transfer

extension Wording {
    /// Whether a person is there, in a few words.
    func presence(_ person: Person) -> String {
        if person.isDisabled { return "disabled" }
        guard case .away(let until, let delegate) = person.availability, person.availability.isAway(at: now) else {
            return "here"
        }
        return "away" + (until.map { " until \(moment($0))" } ?? "")
            + (delegate.map { ", \(name($0)) stands in" } ?? "")
    }
}
