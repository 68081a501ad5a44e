package import BusinessTime
import Escalation
package import Model

/// Who is on call in the time to come, turn by turn, to the hour.
package struct ReadOnCallTurns: Inquiry {
    /// A stretch during which the same people are on call.
    package struct Turn: Hashable, Sendable {
        /// From when.
        package var from: Instant
        /// Until when, not included.
        package var until: Instant
        /// Who has to answer first; nil where nothing covers it.
        package var person: PersonID?
    }

    /// The rota's number.
    package var rota: RotaID
    /// How many hours are looked at, from the one that has begun, 1 to 744.
    package var hours: Int
    /// Every field, in the order of declaration.
    package init(rota: RotaID, hours: Int = 168) {
        self.rota = rota
        self.hours = hours
    }

    package var nouns: [Noun] { [.rota] }

    package func answer(from view: View) throws -> [Turn] {
        guard let found = view.configuration.rotas[rota] else {
            throw WorkflowError.notFound("There is no rota \(rota).")
        }
        let hour: Int64 = 3_600_000
        let start = Instant(milliseconds: view.now.milliseconds - view.now.milliseconds % hour)
        var turns: [Turn] = []
        for offset in 0..<Int64(min(max(hours, 1), 744)) {
            let from = Instant(milliseconds: start.milliseconds + offset * hour)
            let until = Instant(milliseconds: from.milliseconds + hour)
            let person = OnCall.who(found, at: from).people.first
            if let last = turns.indices.last, turns[last].person == person {
                turns[last].until = until
            } else {
                turns.append(Turn(from: from, until: until, person: person))
            }
        }
        return turns
    }
}
