import BusinessTime
import Model
import Notices
import Storage
import Triggers

extension Transaction {
    /// The request of that number, where whoever asks may know of it.
    func request(_ id: RequestID) throws -> ApprovalRequest {
        guard let request = try writer.request(id), try writer.isKnown(request, to: principal) else {
            throw WorkflowError.notFound("There is no request \(id).")
        }
        return request
    }

    /// The form of a request, in the version that it is filled in against.
    func form(of request: ApprovalRequest) throws -> FormDefinition {
        if let newest = try configuration.forms[request.form], newest.version == request.formVersion { return newest }
        guard let kept = try writer.form(request.form, version: request.formVersion) else {
            throw WorkflowError.unexpected("The form of request \(request.id) is not stored in its version.")
        }
        return kept
    }

    /// Refuses whoever may not change, submit or take back a request: only they who ask may, and the operator; where they
    /// have left, whoever it was returned to in their place. So nobody alters what somebody else asked for and then decides
    /// it, and nobody has their own asked by somebody else (AP-3).
    func requireOwn(_ request: ApprovalRequest) throws {
        let actor = principal.actor
        guard actor != request.requester, actor != .console, actor != .system else { return }
        guard case .person(let requester) = request.requester else { return }
        if try configuration.people[requester]?.isDisabled != false {
            let cases = try writer.casesDeciding(request.id, round: request.round)
            if cases.contains(where: { $0.status == .returned && $0.holder == principal.person }) { return }
        }
        throw WorkflowError.forbidden("Only whoever asks may change or submit request \(request.id).")
    }

    /// Writes a changed request with its event and what the triggers see; where nothing changed, nothing is written.
    @discardableResult
    func store(
        _ changed: ApprovalRequest, replacing earlier: ApprovalRequest, by actor: Actor,
        as kind: EventKind = .requestChanged, saying words: String? = nil
    ) throws -> ApprovalRequest {
        guard changed != earlier else { return earlier }
        var request = changed
        let isDecided = request.state == .approved || request.state == .rejected
        request.decidedAt = isDecided ? earlier.decidedAt ?? now : nil
        try writer.update(request)
        request.version += 1
        try writer.append(
            EventDraft(
                kind: kind, subject: Subject(.request(request.id)), actor: actor, at: now,
                changes: Self.changes(from: earlier, to: request)
                    + (words.map { [FieldChange(field: "comment", after: $0)] } ?? [])))
        if isDecided || request.state == .withdrawn { try closeCases(on: .request(request.id)) }
        guard kind != .requestSubmitted else { return request }
        let form = try form(of: request)
        let before = try facts(of: earlier, form)
        var facts = try facts(of: request, form)
        for field in [Field.subject, .status, .amount, .percent, .currency] where before[field] != facts[field] {
            facts.note(field, was: before[field])
        }
        note(Occurrence(event: kind, facts: facts, actor: actor))
        return request
    }

    /// Sends a request that was just submitted to whoever decides it, and returns the cases that do.
    ///
    /// Triggers look at it first, then the bindings for requests in general. Where none of them answers, the department's
    /// manager decides it, so that a request never waits for nobody (ES-11).
    func sendToDecision(_ request: ApprovalRequest) throws -> [Case] {
        let form = try form(of: request)
        let asked = form.asked(in: request.shown).map { ": \($0)" } ?? ""
        let reason = "“\(request.title)” is asked with the form “\(form.name)”\(asked)"
        let facts = try facts(of: request, form)
        let occurrence = Occurrence(
            event: .requestSubmitted, facts: facts, actor: request.requester, reason: reason)
        var cases = try raise(occurrence).filter { $0.trigger.event == .requestSubmitted }.map(\.started)
        if cases.isEmpty {
            let trigger = Trigger(
                name: "request submitted", event: .requestSubmitted, record: .request(request.id),
                department: request.department, at: now, reason: reason, raisedBy: request.requester)
            cases = [try raise(trigger) ?? startWithManager(trigger)]
        }
        for id in Set(cases.map(\.id)).sorted() { try writer.link(id, deciding: request.id, round: request.round) }
        // Steps that ask nothing may have ended a case already, before it was known that it decides the request.
        if let first = cases.first { try requestFollows(first, by: .system) }
        return try writer.casesDeciding(request.id, round: request.round)
    }

    /// A case about a request moved: where it is one that decides it, the request stands as its cases do.
    func requestFollows(_ value: Case, by actor: Actor) throws {
        guard value.record.kind == .request, let earlier = try writer.request(RequestID(value.record.number)),
            earlier.state == .pending || earlier.state == .returned
        else { return }
        let cases = try writer.casesDeciding(earlier.id, round: earlier.round)
        guard cases.contains(where: { $0.id == value.id }) else { return }
        var request = earlier
        let statuses = Set(cases.map(\.status))
        if statuses.contains(.rejected) {
            request.state = .rejected
        } else if statuses.contains(.withdrawn) {
            request.state = .withdrawn
        } else if statuses.contains(.returned) {
            request.state = .returned
        } else if statuses.contains(.open) {
            request.state = .pending
        } else if statuses.contains(.approved) {
            request.state = .approved
        }
        try store(request, replacing: earlier, by: actor)
        if statuses.isSubset(of: [.acknowledged, .resolved]) { try decideByManager(request) }
    }

    /// All cases ended, and somebody took the request without deciding it: the department's manager does (ES-11).
    private func decideByManager(_ request: ApprovalRequest) throws {
        let trigger = Trigger(
            name: "request submitted", event: .requestSubmitted, record: .request(request.id),
            department: request.department, at: now,
            reason: "“\(request.title)” was taken, and nobody has decided it", raisedBy: request.requester)
        let value = try startWithManager(trigger)
        try writer.link(value.id, deciding: request.id, round: request.round)
    }

    /// A request as the triggers' conditions see it.
    func facts(of request: ApprovalRequest, _ form: FormDefinition) throws -> RecordFacts {
        let configuration = try configuration
        var facts = RecordFacts(record: .request(request.id), department: request.department)
        let values = request.shown
        facts[.subject] = .text(request.title)
        facts[.form] = .text(form.key)
        facts[.status] = .text(request.state.rawValue)
        if let department = configuration.departments[request.department] {
            facts[.department] = .text(department.name)
        }
        if case .person(let id) = request.requester, let person = configuration.people[id] {
            facts[.requester] = .text(person.email)
        }
        if let amount = form.figure([.money, .number], in: values) {
            facts[.amount] = .number(amount.number)
            if let money = values[amount.field.key].flatMap({ Money($0) }) { facts[.currency] = .text(money.currency) }
        }
        if let percent = form.figure([.percent], in: values) { facts[.percent] = .number(percent.number) }
        try addFacts(of: request.record, to: &facts)
        return facts
    }

    /// What changed, field by field, as the audit trail says it.
    static func changes(from earlier: ApprovalRequest?, to request: ApprovalRequest) -> [FieldChange] {
        let keys = Set(request.fields.keys).union(earlier.map { Array($0.fields.keys) } ?? []).sorted()
        return FieldChange.between(earlier, request) { request in
            [
                ("title", request.title), ("form", "\(request.form), version \(request.formVersion)"),
                ("record", request.record?.description), ("department", request.department.description),
                ("requester", request.requester.description), ("state", request.state.rawValue),
                ("round", String(request.round)),
            ] + keys.map { ("field \($0)", request.fields[$0]) }
        }
    }
}
