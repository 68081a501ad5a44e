import BusinessTime
import Model

extension StepsDraft {
    /// The steps that the form means, as changes of those that are stored.
    func read(as stored: EscalationDefinition, _ texts: Texts) -> ReadSteps {
        var validator = Validator()
        let read = steps.enumerated().map { index, draft in
            draft.step(index + 1, was: draft.was.flatMap(stored.step), texts, &validator)
        }
        return ReadSteps(steps: read, problems: validator.problems)
    }
}

extension StepDraft {
    /// The longest time that a step waits.
    private static let longest = Duration.seconds(316_224_000)

    /// The step that is meant; what is wrong is told to the validator.
    fileprivate func step(_ number: Int, was: Step?, _ texts: Texts, _ validator: inout Validator) -> Step {
        func field(_ name: String) -> String { Self.name(name, number) }
        let name = validator.text(
            field("name"), self.name.split(separator: " ").joined(separator: " "), length: 1...200)
        let recipient = Recipient(rawValue: self.recipient)
        if recipient == nil { validator.reject(field("recipient"), texts["steps.no-recipient"]) }
        var timeOut: TimeOut?
        if !after.isEmpty {
            timeOut = TimeOut(
                after: span(field("after"), after, from: .seconds(1), texts, &validator),
                counting: ClockTarget.Counting(rawValue: counting) ?? .business,
                then: TimeOut.Action(rawValue: then) ?? .manager)
        }
        let reminder =
            self.reminder.isEmpty
            ? nil : span(field("reminder"), self.reminder, from: .seconds(60), texts, &validator).components.seconds
        return Step(
            sequence: number, name: name, recipient: recipient ?? .manager, asks: Ask(rawValue: asks) ?? .decision,
            actions: actions(was: was?.actions ?? [], field, texts, &validator), timeOut: timeOut,
            onApproval: Int(approval), onRejection: Int(rejection), quorum: Quorum(rawValue: quorum),
            rejectionQuorum: Int(rejections), reminderSeconds: reminder, phase: CasePhase(rawValue: phase))
    }

    private func span(
        _ field: String, _ text: String, from shortest: Duration, _ texts: Texts, _ validator: inout Validator
    ) -> Duration {
        do throws(DurationTextError) {
            let span = try Duration(humanText: text)
            if span < shortest || span > Self.longest { validator.reject(field, texts["steps.span"]) }
            return span
        } catch {
            validator.reject(field, error.description)
            return shortest
        }
    }

    /// What it does on entry. What it did before stays in its order, since reassigning before telling the assignee is
    /// another thing than telling them first; what is new comes after it.
    private func actions(
        was: [StepAction], _ field: (String) -> String, _ texts: Texts, _ validator: inout Validator
    ) -> [StepAction] {
        var actions: [StepAction] = []
        if isReassigning { actions.append(.reassign) }
        if let priority = Priority(rawValue: priority) { actions.append(.raisePriority(priority)) }
        if let tier = Int(tier).flatMap(SupportTier.init) { actions.append(.raiseTier(tier)) }
        for tag in tags.split(separator: ",") {
            let words = tag.split(separator: " ").joined(separator: " ")
            if !words.isEmpty { actions.append(.tag(words)) }
        }
        for (place, notice) in notices.enumerated() {
            guard let member = AudienceMember(rawValue: notice.to), !notice.template.isEmpty else {
                validator.reject(field("notice-\(place + 1)-to"), texts["steps.half-notice"])
                continue
            }
            actions.append(.notify(member, template: notice.template))
        }
        let order = Dictionary(was.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return actions.enumerated().sorted { left, right in
            (order[left.element] ?? .max, left.offset) < (order[right.element] ?? .max, right.offset)
        }.map(\.element)
    }
}
