import BusinessTime
import Escalation
import Model
import Notices
import Storage

extension Transaction {
    /// How late something may be before it counts as not having happened.
    private static let grace = Duration.minutes(5)

    /// Looks at every open case anew: whether it has a step that there is, somebody who is here for good, and a moment at
    /// which it moves; whether all that was due has happened, and every notification owed was attempted. What is wrong is
    /// put back on its feet where it can be, and told to the admins.
    @discardableResult
    func auditItself() throws -> [SelfAuditFinding] {
        var findings = try mendSteps()
        findings += try mendHolders()
        findings += try mendDeadlines()
        findings += try mendOverdue()
        findings += try mendQueues()
        let missed = try writer.neverAttempted(dueBefore: now.advanced(by: .zero - .minutes(10)))
        if missed > 0 {
            writer.news.hasDeliveries = true
            findings.append(
                SelfAuditFinding(
                    what: "\(missed) notification\(missed == 1 ? "" : "s") should have been sent by now and "
                        + "\(missed == 1 ? "was" : "were") not even tried; is “belay serve” running?", isMended: false))
        }
        findings += try undelivered()
        for finding in findings { try report(finding) }
        return findings
    }

    /// What nobody was told: given up since the day before, or kept for an endpoint that is disabled.
    private func undelivered() throws -> [SelfAuditFinding] {
        var findings: [SelfAuditFinding] = []
        let dead = try writer.deadDeliveries(since: now.advanced(by: .zero - .days(1)))
        if dead > 0 {
            findings.append(
                SelfAuditFinding(
                    what: "\(dead) notification\(dead == 1 ? " was" : "s were") given up since yesterday; "
                        + "“belay webhook dead” lists them, “belay webhook replay” sends them again", isMended: false))
        }
        for endpoint in try configuration.endpoints.values.sorted(by: { $0.id < $1.id }) {
            guard let reason = endpoint.disabledBecause else { continue }
            let waiting = try writer.undelivered(to: endpoint.id).pending
            guard waiting > 0 else { continue }
            let what = "\(waiting) notification\(waiting == 1 ? "" : "s") for “\(endpoint.name)”"
            findings.append(
                SelfAuditFinding(
                    what: "\(what) wait\(waiting == 1 ? "s" : ""), since it is disabled (\(reason)); "
                        + "“belay webhook enable” sends what waits", isMended: false))
        }
        return findings
    }

    private func mendSteps() throws -> [SelfAuditFinding] {
        var findings: [SelfAuditFinding] = []
        for (escalation, version, step) in try writer.stepsInUse() {
            let kept = try writer.escalation(escalation, version: version)
            guard let kept, kept.step(step) == nil else { continue }
            for id in try writer.cases(of: escalation, version: version, at: step) {
                guard let value = try writer.escalationCase(id), let first = kept.steps.first else { continue }
                try migrate(value, to: kept, at: first.sequence)
                findings.append(
                    SelfAuditFinding(
                        case: id, what: "It was in step \(step), which there is not; it goes on at the first step",
                        isMended: true))
            }
        }
        return findings
    }

    private func mendHolders() throws -> [SelfAuditFinding] {
        try writer.casesOfDisabledPeople().compactMap { id in
            guard let value = try writer.escalationCase(id) else { return nil }
            let moved = try move(value, by: .recipientGone)
            let isMended = try configuration.people[moved.holder]?.isDisabled == false
            return SelfAuditFinding(case: id, what: "It was with somebody who is disabled", isMended: isMended)
        }
    }

    private func mendDeadlines() throws -> [SelfAuditFinding] {
        try writer.casesWithoutDeadline(tolerance: Self.grace).compactMap { id in
            guard var value = try writer.escalationCase(id) else { return nil }
            if value.next == nil {
                value.next = CaseMoment(at: max(value.timesOutAt, now), kind: .timeOut)
                try writer.save(value)
            }
            guard let next = value.next else { return nil }
            try writer.set(Deadline(key: .caseMoment(id), due: next.at))
            return SelfAuditFinding(case: id, what: "Nothing would have moved it any more", isMended: true)
        }
    }

    private func mendOverdue() throws -> [SelfAuditFinding] {
        let late = try writer.deadlines(dueBy: now.advanced(by: .zero - Self.grace), limit: 200)
        return try late.compactMap { deadline in
            guard deadline.key != .selfAudit else { return nil }
            let minutes = deadline.due.duration(to: now).milliseconds / 60_000
            let isDone = try RunDeadline(deadline: deadline).perform(in: self)
            var id: CaseID?
            if case .caseMoment(let found) = deadline.key { id = found }
            return SelfAuditFinding(
                case: id, what: "What was due \(minutes) minutes ago had not happened", isMended: isDone)
        }
    }

    private func mendQueues() throws -> [SelfAuditFinding] {
        guard try writer.isAnythingQueued() else { return [] }
        let before = try writer.queuedCases()
        for person in try configuration.people.keys { freed.insert(person) }
        try serveQueues()
        let after = Set(try writer.queuedCases())
        return before.filter { !after.contains($0) }.map {
            SelfAuditFinding(case: $0, what: "It waited though somebody had room", isMended: true)
        }
    }

    private func report(_ finding: SelfAuditFinding) throws {
        guard let id = finding.case, let value = try writer.escalationCase(id) else { return }
        let entry = CaseEntry(
            case: id, at: now, actor: .system, step: value.step, kind: .caseMended, text: finding.what)
        try writer.append(entry)
        try writer.append(
            EventDraft(
                kind: .caseMended, subject: Subject(id), actor: .system, at: now,
                changes: [FieldChange(field: "text", after: finding.what)]))
        try tell(
            NoticeOrder(
                template: "mended", audience: Audience.admins(in: configuration), record: value.record, caseID: id,
                details: ["text": finding.what]), case: value, definition: definition(of: value))
    }
}
