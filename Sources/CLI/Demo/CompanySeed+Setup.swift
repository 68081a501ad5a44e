import BusinessTime
import Model
import Workflows

extension CompanySeed {
    /// Sets the company up, in one transaction.
    func setUp(in transaction: Transaction) throws {
        _ = try SaveSettings(settings: settings).perform(in: transaction)
        for (name, hours) in calendars.sorted(by: { $0.key < $1.key }) {
            _ = try SaveCalendar(name: name, hours: hours).perform(in: transaction)
        }
        for department in departments {
            _ = try AddDepartment(name: department.name, calendar: department.calendar).perform(in: transaction)
        }
        for person in people {
            _ = try AddPerson(
                name: person.name, email: person.email, role: person.role ?? .agent,
                customRoles: person.customRoles ?? [], department: person.department, skills: person.skills ?? [],
                languages: person.languages ?? ["en"]
            ).perform(in: transaction)
        }
        for department in departments {
            _ = try ChangeDepartment(department: department.name, manager: department.manager).perform(in: transaction)
        }
        for team in teams {
            let silence = try team.silence.map { try Duration(humanText: $0) }
            _ = try AddTeam(
                name: team.name, department: team.department, tier: team.tier, members: team.members,
                assignment: silence.map { .primarySecondary(silence: $0) } ?? .roundRobin
            ).perform(in: transaction)
        }
        for rota in rotas {
            _ = try AddRota(name: rota.name, layer: RotaLayerDraft(members: rota.members, turn: rota.every))
                .perform(in: transaction)
        }
        try setUpRules(in: transaction)
        for account in accounts {
            _ = try AddAccount(
                name: account.name, tier: account.tier, language: account.language, annualValue: account.annualValue,
                owner: account.owner, health: account.health
            ).perform(in: transaction)
        }
    }

    private func setUpRules(in transaction: Transaction) throws {
        for level in serviceLevels {
            var targets: [ClockKind: ClockTarget] = [:]
            for (word, text) in level.targets {
                guard let kind = ClockKind(rawValue: word) else {
                    throw CommandError("“\(word)” in the service level “\(level.name)” is no clock.")
                }
                let (duration, counting) = try Self.time(text)
                targets[kind] = ClockTarget(within: duration, counting: counting)
            }
            _ = try AddServiceLevel(name: level.name, priority: level.priority, targets: targets)
                .perform(in: transaction)
        }
        for trigger in triggers {
            let parameters = trigger.parameters
            _ = try AddTrigger(
                definition: TriggerDefinition(
                    id: 0, name: trigger.name, module: trigger.module, event: trigger.event,
                    condition: trigger.condition ?? .always,
                    parameters: TriggerParameters(
                        phrases: parameters.phrases, sentimentAtMost: parameters.sentimentAtMost,
                        value: parameters.value.flatMap { Money($0) }, discountAbove: parameters.discountAbove,
                        clock: parameters.clock, share: parameters.share),
                    cooldown: try trigger.cooldown.map { try Duration(humanText: $0) }, dailyCap: trigger.dailyCap)
            ).perform(in: transaction)
        }
        for escalation in escalations {
            let configuration = try transaction.configuration
            let steps = try escalation.steps.enumerated().map { index, step in
                try Self.step(step, sequence: index + 1, configuration)
            }
            _ = try AddEscalation(name: escalation.name, text: escalation.text, steps: steps, isEnabled: true)
                .perform(in: transaction)
        }
        for binding in bindings {
            _ = try AddBinding(
                module: binding.module, event: binding.event, department: binding.department,
                priority: binding.priority, escalation: binding.escalation
            ).perform(in: transaction)
        }
        for form in forms { _ = try AddForm(form: form.draft).perform(in: transaction) }
        for template in checklistTemplates {
            _ = try AddChecklistTemplate(
                name: template.name, department: template.department, items: template.items.map(\.draft)
            ).perform(in: transaction)
        }
        for macro in macros {
            let actions = try (macro.actions ?? []).map { text in
                guard let action = MacroActionText.action(text) else {
                    throw CommandError("“\(text)” in the macro “\(macro.name)” is nothing that a macro does.")
                }
                return action
            }
            _ = try AddMacro(
                MacroDraft(
                    name: macro.name, note: macro.description,
                    reach: macro.department.map { .department($0) } ?? .everyone, text: macro.text,
                    visibility: macro.visibility, isFinal: macro.isFinal, actions: actions)
            ).perform(in: transaction)
        }
    }

    /// `30m wall` or `4h`: a duration, and which time counts (working time unless it says `wall`).
    private static func time(_ text: String) throws -> (Duration, ClockTarget.Counting) {
        let isWall = text.hasSuffix(" wall")
        return (try Duration(humanText: isWall ? String(text.dropLast(5)) : text), isWall ? .wall : .business)
    }

    private static func step(_ step: Step, sequence: Int, _ configuration: Configuration) throws -> Model.Step {
        let timeOut = try step.timeOut.map { text in
            let (after, counting) = try time(text)
            guard let then = TimeOut.Action(rawValue: step.then ?? "manager") else {
                throw CommandError("“\(step.then ?? "")” cannot follow the time-out of “\(step.name)”.")
            }
            return TimeOut(after: after, counting: counting, then: then)
        }
        return Model.Step(
            sequence: sequence, name: step.name, recipient: try recipient(step.to, configuration), asks: step.asks,
            actions: step.actions ?? [], timeOut: timeOut, onApproval: step.onApproval?.step,
            onRejection: step.onRejection?.step)
    }

    /// `manager`, `role NAME`, `team NAME` or `user ADDRESS`.
    private static func recipient(_ text: String, _ configuration: Configuration) throws -> Recipient {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count == 2 ? parts[1] : "") {
        case ("manager", ""): return .manager
        case ("role", let name): return .role(name)
        case ("team", let name):
            if let team = configuration.team(named: name) { return .team(team.id) }
        case ("user", let email):
            if let person = configuration.person(email: email) { return .user(person.id) }
        default: break
        }
        throw CommandError("“\(text)” is nobody a step could go to.")
    }
}
