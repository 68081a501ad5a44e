package import BusinessTime
package import Model
import Storage

/// Promises to come back to something at a time, once or again and again.
package struct AddFollowUp: Workflow {
    /// How it repeats; the time of day is that of its first due time.
    package struct Repeating: Hashable, Sendable {
        /// Every how many, 1 to 1,000.
        package var every: Int
        /// Days, weeks or months.
        package var unit: Recurrence.Unit
        /// With weeks: the day of the week, which the first must fall on.
        package var weekday: String?
        /// The last day it may fall on.
        package var until: String?
        /// How many there are in all.
        package var count: Int?
        /// The zone whose clocks count; nil: the owner's.
        package var timeZone: String?
        /// Every field, in the order of declaration.
        package init(
            every: Int = 1, unit: Recurrence.Unit, weekday: String? = nil, until: String? = nil, count: Int? = nil,
            timeZone: String? = nil
        ) {
            self.every = every
            self.unit = unit
            self.weekday = weekday
            self.until = until
            self.count = count
            self.timeZone = timeZone
        }
    }

    /// What is to be done, at most 300 characters.
    package var title: String
    /// What else there is to know, at most 5,000 characters.
    package var note: String?
    /// What it follows up.
    package var record: RecordReference?
    /// The owner's address; nil: whoever adds it.
    package var owner: String?
    /// The department's name; nil: the record's, else the owner's.
    package var department: String?
    /// When it is to be done.
    package var due: Instant?
    /// How long after that it counts as missed; nil: what the settings say.
    package var grace: Duration?
    /// Whether the customer's next reply on the ticket it follows up does it.
    package var waitsForReply: Bool
    /// How it repeats; nil: not at all.
    package var repeating: Repeating?
    /// Every field, in the order of declaration.
    package init(
        title: String, note: String? = nil, record: RecordReference? = nil, owner: String? = nil,
        department: String? = nil, due: Instant? = nil, grace: Duration? = nil, waitsForReply: Bool = false,
        repeating: Repeating? = nil
    ) {
        self.title = title
        self.note = note
        self.record = record
        self.owner = owner
        self.department = department
        self.due = due
        self.grace = grace
        self.waitsForReply = waitsForReply
        self.repeating = repeating
    }

    package var nouns: [Noun] { [.followUp] }

    package func perform(in transaction: Transaction) throws -> FollowUp {
        let configuration = try transaction.configuration
        let now = transaction.now
        var validator = Validator()
        let title = validator.text("title", title, length: 1...300)
        let note = note.map { validator.text("note", $0, length: 0...5000, multiline: true) }
        let owner = validator.person("owner", owner, configuration) ?? transaction.principal.person
        if owner == nil, self.owner == nil { validator.reject("owner", "is missing; say who does it") }
        let named = validator.department("department", department, configuration)
        let linked = try transaction.department(of: record, field: "record", &validator)
        if let due, due <= now { validator.reject("due", "has passed; give a moment that is still to come") }
        if due == nil { validator.reject("due", "is missing; say when it is to be done") }
        let grace = grace ?? .seconds(configuration.settings.followUpGraceSeconds)
        if grace < .zero || grace > .days(366) { validator.reject("grace", "is not between nothing and a year") }
        if waitsForReply, record?.kind != .ticket {
            validator.reject("waits for reply", "needs a ticket that it follows up, since customers reply on tickets")
        }
        let zone = repeating?.timeZone ?? owner.flatMap { configuration.people[$0]?.timeZone } ?? "UTC"
        let series = due.flatMap { due in repeating?.series(from: due, timeZone: zone, &validator) }
        try validator.finish()
        guard let owner, let due else { throw WorkflowError.invalid("owner", "is missing") }
        let department = try transaction.department(named, else: linked, configuration.people[owner]?.department)
        return try transaction.file(
            FollowUp(
                id: 0, title: title, note: note.flatMap { $0.isEmpty ? nil : $0 }, record: record, owner: owner,
                department: department, dueAt: due, grace: grace, waitsForReply: waitsForReply, series: series,
                createdAt: now, createdBy: transaction.principal.actor))
    }
}

extension AddFollowUp.Repeating {
    /// The series that begins at a moment; nil where something is wrong, which the validator then knows.
    fileprivate func series(from due: Instant, timeZone: String, _ validator: inout Validator) -> FollowUpSeries? {
        validator.timeZone("time zone", timeZone)
        guard let first = ZonedTime(due, timeZone: timeZone) else { return nil }
        if !(1...1000).contains(every) { validator.reject("every", "\(every) is not between 1 and 1,000") }
        if let count, !(1...10_000).contains(count) {
            validator.reject("count", "\(count) is not between 1 and 10,000")
        }
        let until = validator.day("until", until)
        if let until, until < first.day { validator.reject("until", "\(until) lies before the first, \(first.day)") }
        if let weekday { check(weekday, first.day, &validator) }
        return FollowUpSeries(
            recurrence: Recurrence(
                every: every, unit: unit, dayOfMonth: first.day.day, secondOfDay: first.secondOfDay, timeZone: timeZone,
                until: until, count: count), place: 1, day: first.day)
    }

    private func check(_ text: String, _ first: CivilDay, _ validator: inout Validator) {
        let lowered = text.lowercased()
        guard let wanted = Weekday.allCases.first(where: { $0.key == lowered || $0.name.lowercased() == lowered })
        else {
            return validator.reject("weekday", "“\(text)” is no day of the week, such as monday")
        }
        if unit != .week { validator.reject("weekday", "has a meaning with weeks only") }
        if first.weekday != wanted {
            validator.reject("due", "falls on a \(first.weekday.name), not on a \(wanted.name) as the series does")
        }
    }
}
