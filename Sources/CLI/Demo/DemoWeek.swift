import BusinessTime
import Delivery
import Foundation
import Model
import Storage
import Workflows

/// Lives through the week: sets the clock to the next thing that somebody does or that falls due, does it, and sends
/// what it caused, before it looks for the next.
struct DemoWeek {
    let environment: Environment
    let clock: DemoClock
    let delivery: DeliveryWorker
    let script: [Happening]
    let monday: CivilDay
    let zone: String
    private var records: [String: RecordReference] = [:]

    init(
        environment: Environment, clock: DemoClock, delivery: DeliveryWorker, script: [Happening], monday: CivilDay,
        zone: String
    ) {
        self.environment = environment
        self.clock = clock
        self.delivery = delivery
        self.script = script
        self.monday = monday
        self.zone = zone
    }

    /// Lives up to a moment, and tells the timeline after each thing that happened.
    mutating func live(until end: Instant, telling timeline: inout DemoTimeline) async throws {
        var happenings = try script.map { (try moment($0.at), $0) }[...]
        while true {
            let due = try await environment.store.read { try $0.nextDeadline() }
            let next = happenings.first?.0
            guard let moment = [due, next].compactMap({ $0 }).min(), moment <= end else { break }
            clock.set(moment)
            if let due, due <= moment {
                _ = try await environment.run(AdvanceTime(to: moment), as: .system, at: moment)
            } else if let happening = happenings.popFirst() {
                try await perform(happening.1)
            }
            await delivery.drain()
            try await timeline.tell(at: moment)
        }
        clock.set(end)
        await delivery.drain()
        try await timeline.tell(at: end)
    }

    /// The moment of `mon 09:05` in the week.
    private func moment(_ text: String) throws -> Instant {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2, let weekday = Weekday(key: parts[0]) else {
            throw CommandError("“\(text)” in seed/week.json5 is no moment such as mon 09:05.")
        }
        let offset = Weekday.allCases.firstIndex(of: weekday) ?? 0
        let day = CivilDay(dayNumber: monday.dayNumber + offset)
        let hours = parts[1].split(separator: ":").compactMap { Int($0) }
        guard hours.count == 2,
            let moment = Instant(day, secondOfDay: hours[0] * 3600 + hours[1] * 60, timeZone: zone)
        else { throw CommandError("“\(text)” in seed/week.json5 is no moment such as mon 09:05.") }
        return moment
    }

    private mutating func perform(_ happening: Happening) async throws {
        if let label = happening.ticket {
            let ticket = try await environment.run(
                OpenTicket(
                    subject: happening.subject ?? "", body: happening.body ?? "",
                    requester: happening.requester ?? "", requesterName: happening.name,
                    language: happening.language, account: happening.account, department: happening.department,
                    priority: happening.priority, channel: .email, team: happening.team, assignee: happening.assignee),
                as: principal(happening))
            records[label] = .ticket(ticket.id)
        } else if let label = happening.deal {
            let deal = try await environment.run(
                OpenDeal(
                    name: happening.name ?? "", account: happening.account, stage: happening.stage,
                    value: happening.value, discount: happening.discount, owner: happening.owner,
                    department: happening.department), as: principal(happening, or: happening.owner))
            records[label] = .deal(deal.id)
        } else if let label = happening.reply ?? happening.customer {
            _ = try await environment.run(
                ReplyToTicket(
                    ticket: TicketID(try record(label).number), body: happening.text ?? "",
                    fromCustomer: happening.customer != nil, status: happening.status), as: principal(happening))
        } else if let label = happening.solve {
            _ = try await environment.run(
                ChangeTicket(ticket: TicketID(try record(label).number), status: "solved"), as: principal(happening))
        } else if let label = happening.escalate {
            _ = try await environment.run(
                EscalateRecord(record: try record(label), reason: happening.reason ?? ""), as: principal(happening))
        } else if let label = happening.decide {
            _ = try await environment.run(
                DecideCase(
                    id: try await openCase(label, happening), decision: try decision(happening),
                    comment: happening.comment ?? ""), as: principal(happening))
        } else if let label = happening.correct {
            _ = try await environment.run(
                CorrectCase(id: try await openCase(label, happening), comment: happening.comment ?? ""),
                as: principal(happening))
        } else if let person = happening.away {
            _ = try await environment.run(
                ChangePerson(
                    person: person,
                    presence: .away(until: try happening.until.map(moment), delegate: happening.delegate)),
                as: principal(happening, or: person))
        } else {
            try await performPromise(happening)
        }
    }

    /// Checklists, follow-ups and requests.
    private mutating func performPromise(_ happening: Happening) async throws {
        let belongsTo = try happening.record.map(record)
        if let label = happening.followUp {
            let followUp = try await environment.run(
                AddFollowUp(
                    title: happening.subject ?? "", record: belongsTo, owner: happening.owner,
                    due: try happening.due.map(moment)), as: principal(happening))
            records[label] = .followUp(followUp.id)
        } else if let label = happening.request {
            let request = try await environment.run(
                NewRequest(
                    form: happening.form ?? "", title: happening.subject, fields: happening.fields ?? [:],
                    record: belongsTo, isSubmitted: true), as: principal(happening))
            records[label] = .request(request.id)
        } else if let label = happening.checklist {
            let checklist = try await environment.run(
                StartChecklist(template: happening.template, record: belongsTo), as: principal(happening))
            records[label] = .checklist(checklist.id)
        } else if let label = happening.done, let item = happening.item {
            _ = try await environment.run(
                ChangeChecklistItem(
                    checklist: ChecklistID(try record(label).number), item: item,
                    change: .done(note: happening.comment ?? "")), as: principal(happening))
        } else if let label = happening.done {
            _ = try await environment.run(
                AnswerFollowUp(
                    followUp: FollowUpID(try record(label).number), outcome: .done(note: happening.comment ?? "")),
                as: principal(happening))
        }
    }

    private func record(_ label: String) throws -> RecordReference {
        guard let record = records[label] else {
            throw CommandError("Nothing in seed/week.json5 made “\(label)” before it was used.")
        }
        return record
    }

    private func openCase(_ label: String, _ happening: Happening) async throws -> CaseID {
        let record = try record(label)
        let escalation = environment.snapshot.configuration.escalation(named: happening.escalation ?? "")
        let cases = try await environment.ask(
            ListCases(query: CaseQuery(record: record, limit: 100)), as: .operatorAtConsole)
        guard let found = cases.items.first(where: { $0.escalation == escalation?.id }) else {
            throw CommandError("\(record) has no open case of “\(happening.escalation ?? "")” at \(happening.at).")
        }
        return found.id
    }

    private func decision(_ happening: Happening) throws -> Decision {
        switch happening.decision {
        case "approve": return .approve
        case "reject": return .reject
        case "return": return .returnForCorrection
        case "take": return .acknowledge
        default: throw CommandError("“\(happening.decision ?? "")” in seed/week.json5 is no decision.")
        }
    }

    private func principal(_ happening: Happening, or fallback: String? = nil) throws -> Principal {
        guard let email = happening.as ?? fallback else { return .operatorAtConsole }
        guard let person = environment.snapshot.configuration.person(email: email) else {
            throw CommandError("Nobody in seed/company.json5 has the address “\(email)”.")
        }
        return Principal(person)
    }
}
