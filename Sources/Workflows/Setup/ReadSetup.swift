import Escalation
package import Model
import Notices
import Storage

/// How far rolling out has come: each step, ticked by what is really there (IN-8).
package struct ReadSetup: Inquiry {
    /// A step, and whether it is done.
    package struct Item: Hashable, Sendable {
        /// The step.
        package var step: SetupStep
        /// Whether it is done.
        package var isDone: Bool
        /// What is missing, such as names; empty where nothing is, or all is.
        package var missing: [String]
    }

    /// All steps.
    package init() {}

    package var nouns: [Noun] { [.setting] }

    package func answer(from view: View) throws -> [Item] {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may see how far the setup has come.")
        }
        return try SetupStep.allCases.map { step in
            let missing = try missing(step, view)
            return Item(step: step, isDone: missing == nil, missing: missing ?? [])
        }
    }

    /// What a step lacks; nil: nothing, it is done.
    private func missing(_ step: SetupStep, _ view: View) throws -> [String]? {
        let configuration = view.configuration
        func unless(_ isDone: Bool) -> [String]? { isDone ? nil : [] }
        func none(of names: [String]) -> [String]? { names.isEmpty ? nil : names.sorted() }
        switch step {
        case .company: return unless(configuration.settings.gate.baseURL != nil)
        case .people:
            return unless(configuration.people.values.count { !$0.isDisabled && $0.role < .admin } >= 2)
        case .managers:
            let enabled = configuration.enabledPeople
            return none(
                of: configuration.departments.values.filter { !($0.manager.map(enabled.contains) ?? false) }
                    .map(\.name))
        case .backups:
            let enabled = configuration.enabledPeople
            guard !configuration.teams.isEmpty else { return [] }
            return none(
                of: configuration.teams.values.filter { $0.members.count { enabled.contains($0) } < 2 }.map(\.name))
        case .calendars:
            return none(of: configuration.departments.values.filter { $0.calendar == nil }.map(\.name))
        case .commitments:
            return none(
                of: Priority.allCases.filter { priority in
                    !configuration.serviceLevels.contains { level in
                        level.isEnabled && (level.priority == nil || level.priority == priority)
                    }
                }.map(\.rawValue))
        case .triggers: return unless(configuration.triggers.contains(where: \.isEnabled))
        case .routing:
            return unless(
                configuration.bindings.contains {
                    $0.isEnabled && configuration.escalations[$0.escalation]?.isEnabled == true
                })
        case .endpoints: return unless(configuration.endpoints.values.contains { $0.disabledBecause == nil })
        case .sound:
            return none(
                of: ConfigurationLint.check(
                    configuration, templates: Set(view.snapshot.templates.names),
                    ticketTemplates: NoticeVariables.ticketOnly
                ).filter { $0.severity == .error }.map(\.place))
        case .secondFactor: return unless(configuration.settings.gate.secondFactorFrom != nil)
        case .trial:
            let begun = try view.reader.cases(CaseQuery(onlyOpen: false, limit: 1)).items
            return unless(!begun.isEmpty)
        }
    }
}
