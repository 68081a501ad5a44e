import Escalation
package import Model
import Notices

/// All bindings in the order in which they match, with what is wrong with each.
package struct ReadBindings: Inquiry {
    /// A binding, and what lint says of it.
    package struct Item: Sendable {
        /// The binding.
        package var binding: Binding
        /// What lint says.
        package var findings: [LintFinding]
    }

    /// The bindings that answer the same, the first to match first.
    package struct Group: Sendable {
        /// Whose records.
        package var module: Module
        /// On what.
        package var event: TriggerEvent
        /// The bindings.
        package var items: [Item]
    }

    /// All of them.
    package init() {}

    package var nouns: [Noun] { [.binding] }

    package func answer(from view: View) throws -> [Group] {
        let findings = ConfigurationLint.check(
            view.configuration, templates: Set(view.snapshot.templates.names),
            ticketTemplates: NoticeVariables.ticketOnly)
        return Module.allCases.flatMap { module in
            TriggerEvent.allCases.compactMap { event in
                let bindings = view.configuration.bindings.filter { $0.module == module && $0.event == event }
                guard !bindings.isEmpty else { return nil }
                let items = BindingMatcher.order(bindings).map { binding in
                    Item(binding: binding, findings: findings.filter { $0.place == "binding \(binding.id)" })
                }
                return Group(module: module, event: event, items: items)
            }
        }
    }
}
