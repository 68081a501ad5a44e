package import Model

/// Finds the escalation that a trigger starts (ES-4).
package enum BindingMatcher {
    /// The binding that answers a trigger: of those that fit, the one of the lowest number; at the same number one of
    /// the record's department before one of all, then the older one.
    package static func match(_ trigger: Trigger, configuration: Configuration) -> BindingMatch {
        let candidates = configuration.bindings.filter {
            $0.module == trigger.record.module && $0.event == trigger.event
        }
        let fitting = candidates.filter { misfit($0, trigger, configuration) == nil }
        let chosen = fitting.min { precedence($0) < precedence($1) }
        let considered = candidates.map { binding in
            if let misfit = misfit(binding, trigger, configuration) {
                return Considered(binding: binding.id, matched: false, why: misfit)
            }
            let why = chosen.map { $0.id == binding.id ? victory(of: binding) : defeat(of: binding, by: $0) } ?? ""
            return Considered(binding: binding.id, matched: true, why: why)
        }
        return BindingMatch(chosen: chosen, considered: considered)
    }

    /// Why a binding does not fit a trigger; nil where it does.
    private static func misfit(_ binding: Binding, _ trigger: Trigger, _ configuration: Configuration) -> String? {
        if !binding.isEnabled { return "It is disabled." }
        if let wanted = binding.trigger, wanted != trigger.definition {
            return "It is only for the trigger \(name(of: wanted, configuration)), and “\(trigger.name)” fired."
        }
        if let department = binding.department, department != trigger.department {
            return "It is only for \(configuration.name(of: department)), "
                + "and the record belongs to \(configuration.name(of: trigger.department))."
        }
        guard let escalation = configuration.escalations[binding.escalation] else {
            return "Its escalation \(binding.escalation) does not exist."
        }
        return escalation.isEnabled ? nil : "Its escalation “\(escalation.name)” is disabled."
    }

    /// Bindings of one module and event in the order in which they match.
    package static func order(_ bindings: [Binding]) -> [Binding] {
        bindings.sorted { precedence($0) < precedence($1) }
    }

    /// What orders bindings: the number, a department before all, the older first.
    static func precedence(_ binding: Binding) -> (Int, Int, BindingID) {
        (binding.priority, binding.department == nil ? 1 : 0, binding.id)
    }

    private static func victory(of binding: Binding) -> String {
        let scope = binding.department == nil ? "all departments" : "the record's department"
        return "It is chosen: it fits \(scope), and no fitting binding comes before its number \(binding.priority)."
    }

    private static func defeat(of binding: Binding, by winner: Binding) -> String {
        if winner.priority != binding.priority {
            return "It fits, but binding \(winner.id) has the lower number, "
                + "\(winner.priority) instead of \(binding.priority)."
        }
        if winner.department != binding.department {
            return "It fits, but at the same number \(binding.priority) binding \(winner.id) is for this department, "
                + "which comes before all."
        }
        return "It fits, but at the same number \(binding.priority) the older binding \(winner.id) comes first."
    }

    private static func name(of trigger: TriggerID, _ configuration: Configuration) -> String {
        configuration.triggers.first { $0.id == trigger }.map { "“\($0.name)”" } ?? "\(trigger)"
    }
}
