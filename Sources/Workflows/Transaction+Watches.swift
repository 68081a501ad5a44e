import BusinessTime
import Model
import Storage
import Triggers

extension Transaction {
    /// Time may fire something for the record at another moment than before.
    func watchAnew(_ record: RecordReference) {
        watched[record, default: Watched()].occurrence = nil
    }

    /// The record of an occurrence is to be watched by what is known of it now.
    func watch(_ occurrence: Occurrence) throws {
        guard occurrence.concerning == nil, try snapshot.triggers.watchesTime(in: occurrence.facts.record.module)
        else { return }
        watched[occurrence.facts.record, default: Watched()].occurrence = occurrence
        if occurrence.event == .momentCame { watched[occurrence.facts.record]?.hadItsMoment = true }
    }

    /// Sets for each record that something happened to when time would next fire something for it.
    func setWatches() throws {
        guard !watched.isEmpty else { return }
        let records = watched
        watched = [:]
        for (record, known) in records where try snapshot.triggers.watchesTime(in: record.module) {
            try setWatch(of: record, known)
        }
    }

    private func setWatch(of record: RecordReference, _ known: Watched) throws {
        guard var occurrence = try known.occurrence ?? occurrence(.momentCame, of: record) else {
            return try writer.clear(.watch(record))
        }
        let isNew = occurrence.event == .ticketOpened && occurrence.facts[.opened] == .moment(now)
        occurrence.background = Background()
        if isNew {
            // What was opened a moment ago has no history yet that would have to be read.
            occurrence.background.trail = TicketTrail(
                openedAt: now, isAssigned: occurrence.facts[.assignee] != .none, department: occurrence.facts.department
            )
        }
        var questions = try snapshot.triggers.questionsOfMoments(in: record.module)
        if isNew { questions.standing = false }
        try lookUp(questions, for: &occurrence)
        let next = try snapshot.triggers.nextMoment(
            for: occurrence, now: now, after: known.hadItsMoment ? now : nil)
        if let next {
            try writer.set(Deadline(key: .watch(record), due: next))
        } else if !isNew {
            try writer.clear(.watch(record))
        }
    }

    /// A record's moment came: the triggers look whether its state has lasted long enough.
    func momentCame(for record: RecordReference) throws {
        guard let occurrence = try occurrence(.momentCame, of: record) else { return }
        note(occurrence)
    }

    /// An occurrence about a record as it is stored now; nil where there is none.
    func occurrence(_ event: EventKind, of record: RecordReference) throws -> Occurrence? {
        let facts: RecordFacts? =
            switch record.kind {
            case .ticket: try writer.ticket(TicketID(record.number)).map { try self.facts(of: $0) }
            case .deal: try writer.deal(DealID(record.number)).map { try self.facts(of: $0) }
            case .account: try writer.account(AccountID(record.number)).map { try self.facts(of: $0) }
            // Their own deadlines bring all that time does to them.
            case .checklist, .followUp, .request: nil
            }
        return facts.map { Occurrence(event: event, facts: $0) }
    }

    /// Remembers what an occurrence changed of the states that a record is in.
    func settle(_ standing: Standing, of record: RecordReference) throws {
        for (trigger, since) in standing.entered { try writer.set(standing: trigger, of: record, since: since) }
        for trigger in standing.left { try writer.clear(standing: trigger, of: record) }
        for trigger in standing.hovering { try writer.countHovering(trigger, at: now) }
    }

    /// Has the watches of all records worked out anew that a definition concerns, some at a time.
    func watchAllAnew(_ definition: TriggerDefinition) throws {
        for kind in RecordKind.allCases where kind.module == definition.module {
            try writer.setWalk(kind, after: 0)
            try writer.set(Deadline(key: .watchAnew(kind), due: now))
        }
    }

    /// Works the watches of the next records of a kind out anew, and leaves the rest to the next transaction.
    func watchNextAnew(_ kind: RecordKind) throws {
        guard let after = try writer.walk(kind) else { return }
        guard let stretch = try writer.openNumbers(kind, after: after, among: Self.walkLength) else {
            return try writer.setWalk(kind, after: nil)
        }
        let isWatched = try snapshot.triggers.watchesTime(in: kind.module)
        for record in stretch.numbers.map({ RecordReference(kind: kind, number: $0) }) {
            if isWatched { watchAnew(record) } else { try writer.clear(.watch(record)) }
        }
        try writer.setWalk(kind, after: stretch.last)
        try writer.set(Deadline(key: .watchAnew(kind), due: now))
    }

    /// How many records are looked at in one transaction; others wait so long.
    private static var walkLength: Int { 500 }
}
