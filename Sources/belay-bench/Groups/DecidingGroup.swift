import BenchBaselines
import BusinessTime
import Model
import Triggers

/// One event against a thousand rules.
struct DecidingGroup: BenchGroup {
    let name = "deciding"
    let summary = "one event against 1,000 rules"

    func run(_ run: BenchRun) async throws -> [Figure] {
        let definitions = BenchRules.definitions(1000).enumerated().map { index, definition in
            var definition = definition
            definition.id = TriggerID(Int64(index + 1))
            return definition
        }
        let rules = try TriggerCompiler.shipped().compile(definitions)
        var tickets = BenchTickets(seed: 1)
        let now = Instant(seconds: 1_750_000_000)
        let occurrences = (0..<1000).map { number in
            let text = tickets.make(customers: 100)
            var facts = RecordFacts(record: .ticket(TicketID(Int64(number))), department: DepartmentID(1))
            facts[.subject] = .text(text.subject)
            facts[.category] = .text(text.category)
            facts[.priority] = .text(text.priority)
            facts[.team] = .text(text.team)
            facts[.department] = .text(text.department)
            facts[.tags] = .list(text.tags)
            return Occurrence(
                event: .ticketOpened, facts: facts,
                message: NewMessage(body: text.body, language: "en", fromCustomer: true), actor: .system)
        }
        var fired = 0
        let opened = Stopwatch.microseconds(rounds: run.repetitions(5, 20), occurrences.count) {
            for occurrence in occurrences { fired += rules.detect(occurrence, now: now).fired.count }
        }
        let changes = occurrences.map { occurrence in
            var change = occurrence
            change.event = .ticketChanged
            change.message = nil
            change.facts.note(.priority, was: .text("low"))
            return change
        }
        let changed = Stopwatch.microseconds(rounds: run.repetitions(5, 20), changes.count) {
            for change in changes { fired += rules.detect(change, now: now).fired.count }
        }
        guard fired > 0 else { throw LoadRun.LoadError(description: "no rule ever fired") }
        return [
            Figure("deciding.ticket-opened", opened, "µs", target: .atMost(200)),
            Figure("deciding.ticket-changed", changed, "µs", target: .atMost(200)),
        ]
    }
}
