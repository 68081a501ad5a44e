package import BusinessTime
import Escalation
package import Model
import Storage

/// Changes what is known of a person; cases that wait for someone who is gone find somebody else at once.
package struct ChangePerson: Workflow {
    /// An absence.
    package enum Presence: Sendable {
        /// At work, now and to come.
        case present
        /// At work again; a leave that is planned stays.
        case back
        /// On leave until a moment (nil: until they say so), with the address of whoever stands in.
        case away(until: Instant?, delegate: String?)
        /// The leave that was planned is off; whether they are there now stays as it is.
        case unplanned
        /// On leave from a moment to come until another; refused where another leave is planned.
        case leave(from: Instant, until: Instant, delegate: String?)
    }

    /// What becomes of somebody's quiet times; a part that is nil stays as it is.
    package struct Quiet: Sendable {
        /// Quiet hours such as `22:00-07:00`; an empty text: none.
        package var hours: String?
        /// When everything of a day comes at once, such as `08:00`; an empty text: as it happens.
        package var digest: String?
        /// Every field, in the order of declaration.
        package init(hours: String? = nil, digest: String? = nil) {
            self.hours = hours
            self.digest = digest
        }

        /// The times as they are then, nil where nothing is left of them.
        fileprivate func applied(to earlier: QuietTimes?, _ validator: inout Validator) -> QuietTimes? {
            var times = earlier ?? QuietTimes()
            if let hours {
                let parts = hours.split { $0 == "-" || $0 == "–" }.compactMap { QuietTimes.minute($0) }
                if !hours.isEmpty, parts.count != 2 || parts[0] == parts[1] {
                    validator.reject("quiet hours", "“\(hours)” is no stretch of a day; write it as in 22:00-07:00")
                }
                times.from = parts.first
                times.until = parts.last
            }
            if let digest {
                times.digestAt = QuietTimes.minute(digest)
                if !digest.isEmpty, times.digestAt == nil {
                    validator.reject("digest", "“\(digest)” is no time of a day; write it as in 08:00")
                }
            }
            return times == QuietTimes() ? nil : times
        }
    }

    /// The person's address.
    package var person: String
    /// Whether they are at work.
    package var presence: Presence?
    /// Whether they are disabled.
    package var isDisabled: Bool?
    /// What they may do.
    package var role: Role?
    /// How many open cases they take at most.
    package var capacity: Int?
    /// The value up to which they may decide, such as `10000 EUR`; an empty text: any.
    package var authority: String?
    /// When they want to be left alone.
    package var quiet: Quiet?
    /// What they are called, where they work and what they are good at.
    package var details: PersonDetails?
    /// Every field, in the order of declaration.
    package init(
        person: String, presence: Presence? = nil, isDisabled: Bool? = nil, role: Role? = nil, capacity: Int? = nil,
        authority: String? = nil, quiet: Quiet? = nil, details: PersonDetails? = nil
    ) {
        self.person = person
        self.presence = presence
        self.isDisabled = isDisabled
        self.role = role
        self.capacity = capacity
        self.authority = authority
        self.quiet = quiet
        self.details = details
    }

    package var nouns: [Noun] { [.person] }

    package func perform(in transaction: Transaction) throws -> Person {
        let configuration = try transaction.configuration
        guard let earlier = configuration.person(email: person) else {
            throw WorkflowError.notFound("Nobody here has the address “\(person)”.")
        }
        let isPresenceOnly = isDisabled == nil && role == nil && capacity == nil && authority == nil && details == nil
        let isSelf = transaction.principal.person == earlier.id && isPresenceOnly
        if !isSelf {
            if isPresenceOnly, quiet == nil {
                try transaction.requireCovering(earlier)
            } else {
                try transaction.requireAdmin("change what is known of other people")
            }
        }
        var validator = Validator()
        var changed = earlier
        switch presence {
        case .present:
            changed.availability = .present
            changed.plannedLeave = nil
        case .back: changed.availability = .present
        case .unplanned: changed.plannedLeave = nil
        case .leave(let from, let until, let delegate):
            if from <= transaction.now { validator.reject("from", "lies in the past; leave it out to begin at once") }
            if until <= from { validator.reject("until", "must be after the beginning") }
            let stand = validator.person("delegate", delegate, configuration)
            if stand == earlier.id { validator.reject("delegate", "nobody stands in for themselves") }
            changed.plannedLeave = PlannedLeave(from: from, until: until, delegate: stand)
            // There is one plan: a second would wipe out the first, and nobody would know.
            if let planned = earlier.plannedLeave, planned != changed.plannedLeave {
                let (first, last) = planned.days(in: earlier.timeZone)
                validator.reject("from", "\(first) to \(last) is planned already; take that back first")
            }
        case .away(let until, let delegate):
            if let until, until <= transaction.now { validator.reject("until", "lies in the past") }
            let stand = validator.person("delegate", delegate, configuration)
            if stand == earlier.id { validator.reject("delegate", "nobody stands in for themselves") }
            changed.availability = .away(until: until, delegate: stand)
        case nil: break
        }
        if let details { changed = details.applied(to: changed, &validator, configuration) }
        if let role { changed.role = role }
        if let authority {
            changed.authority = authority.isEmpty ? nil : validator.money("authority", authority)
        }
        if let isDisabled { changed.isDisabled = isDisabled }
        if let capacity {
            if !(1...1000).contains(capacity) { validator.reject("capacity", "\(capacity) is not between 1 and 1000") }
            changed.capacity = capacity
        }
        if let quiet { changed.quiet = quiet.applied(to: earlier.quiet, &validator) }
        let admins = configuration.people.values.filter { $0.role == .admin && !$0.isDisabled }
        if admins.map(\.id) == [earlier.id], changed.role != .admin || changed.isDisabled {
            validator.reject("role", "\(earlier.name) is the last admin; make somebody else one first")
        }
        try validator.finish()
        try transaction.store(changed, replacing: earlier)
        let leaves =
            changed.availability.isAway(at: transaction.now) && !earlier.availability.isAway(at: transaction.now)
        if changed.isDisabled && !earlier.isDisabled || leaves && configuration.settings.onLeave == .move {
            try transaction.moveCases(from: changed.id)
        }
        transaction.freed.insert(changed.id)
        return changed
    }
}

extension Transaction {
    /// Refuses whoever may not say that somebody else is away: leads may of those in their department whose role is no
    /// higher than their own, admins of everybody.
    func requireCovering(_ person: Person) throws(WorkflowError) {
        if principal.role == .admin { return }
        guard principal.role >= .lead, person.role <= principal.role, let department = person.department,
            principal.reaches(department)
        else {
            throw .forbidden("Only a lead of their department may say that somebody else is away.")
        }
    }

    /// Writes a changed person with an event, and when they will be back.
    func store(_ person: Person, replacing earlier: Person) throws {
        guard person != earlier else { return }
        try writer.update(person)
        if case .away(let until?, _) = person.availability {
            try writer.set(Deadline(key: .personReturns(person.id), due: until))
        } else {
            try writer.clear(.personReturns(person.id))
        }
        if let leave = person.plannedLeave {
            try writer.set(Deadline(key: .personLeaves(person.id), due: leave.from))
        } else if earlier.plannedLeave != nil {
            try writer.clear(.personLeaves(person.id))
        }
        try audit(.changed, .person, person.id.rawValue, from: earlier, to: person, fields: AddPerson.fields)
    }

    /// Finds somebody else for all that waits for a person who is gone.
    func moveCases(from person: PersonID) throws {
        var query = CaseQuery(holder: person, limit: 100)
        repeat {
            let page = try writer.cases(query)
            for open in page.items { try move(open, by: .recipientGone) }
            query.before = page.next
        } while query.before != nil
        for asked in try writer.casesAsking(person) { try move(asked, by: .voterGone(person)) }
    }

    /// Somebody's planned leave begins: what they hold goes to whoever stands in, where the settings say so.
    func personLeaves(_ id: PersonID) throws {
        guard let earlier = try configuration.people[id], let leave = earlier.plannedLeave, leave.from <= now else {
            return
        }
        var person = earlier
        person.plannedLeave = nil
        // Whoever is away longer than was planned stays away as they said.
        let isAwayLonger =
            if case .away(let until, _) = earlier.availability { until.map { $0 >= leave.until } ?? true } else {
                false
            }
        if leave.until > now, !isAwayLonger {
            person.availability = .away(until: leave.until, delegate: leave.delegate)
        }
        try store(person, replacing: earlier)
        if try configuration.settings.onLeave == .move { try moveCases(from: id) }
    }

    /// The time of somebody's absence is over.
    func personReturned(_ id: PersonID) throws {
        guard let earlier = try configuration.people[id], case .away(let until?, _) = earlier.availability, until <= now
        else { return }
        var person = earlier
        person.availability = .present
        try store(person, replacing: earlier)
        freed.insert(id)
    }

    /// Adds an event about something that an admin sets.
    func audit<Thing>(
        _ kind: EventKind, _ noun: Noun, _ number: Int64, from earlier: Thing?, to thing: Thing,
        fields: (Thing) -> [(name: String, value: String?)]
    ) throws {
        try writer.append(
            EventDraft(
                kind: kind, subject: Subject(noun: noun, number: number), actor: principal.actor, at: now,
                changes: FieldChange.between(earlier, thing, fields: fields)))
    }
}
