import Model

/// A trigger should be able to fire, and something should follow when it does.
enum TriggerCheck {
    /// What is wrong with the enabled triggers.
    static func findings(in configuration: Configuration) -> [LintFinding] {
        configuration.triggers.filter(\.isEnabled).flatMap { trigger in
            [hindrance(trigger, configuration), silence(trigger, configuration)].compactMap(\.self).map {
                LintFinding(severity: $0.0, place: "trigger “\(trigger.name)”", text: $0.1)
            }
        }
    }

    /// Why a trigger can never fire; nil where it can.
    private static func hindrance(
        _ trigger: TriggerDefinition, _ configuration: Configuration
    ) -> (LintFinding.Severity, String)? {
        if trigger.condition.isNeverMet {
            return (.error, "can never fire, since no record meets its condition; change the condition")
        }
        guard [.serviceWarning, .serviceBreached].contains(trigger.event) else { return nil }
        let clocks = trigger.parameters.clock.map { [$0] } ?? ClockKind.allCases
        let levels = configuration.serviceLevels.filter { level in clocks.contains { level.targets[$0] != nil } }
        if levels.isEmpty {
            let name = trigger.parameters.clock.map { "a target for \($0.rawValue)" } ?? "any target"
            return (.error, "can never fire, since no service level has \(name); add a service level")
        }
        if trigger.event == .serviceWarning, let share = trigger.parameters.share,
            !levels.contains(where: { $0.warningShares.contains(share) })
        {
            return (
                .error,
                "can never fire, since no service level warns at \(share) of its time; use a share that one warns at"
            )
        }
        return nil
    }

    /// Nothing follows when it fires.
    private static func silence(
        _ trigger: TriggerDefinition, _ configuration: Configuration
    ) -> (LintFinding.Severity, String)? {
        let isAnswered = configuration.bindings.contains { binding in
            binding.isEnabled && binding.module == trigger.module && binding.event == trigger.event
                && (binding.trigger == nil || binding.trigger == trigger.id)
        }
        return isAnswered
            ? nil : (.warning, "fires, and no enabled binding answers it, so nothing follows; add a binding")
    }
}

extension Condition {
    /// Whether it can be seen without any record that none meets it.
    fileprivate var isNeverMet: Bool {
        switch self {
        case .any(let parts): return parts.allSatisfy(\.isNeverMet)
        case .all(let parts):
            if parts.contains(where: \.isNeverMet) { return true }
            let tests = parts.compactMap { part in if case .test(let test) = part { test } else { nil } }
            return tests.contains { one in tests.contains { one.excludes($0) } }
        case .test(let test): return test.isNeverMet
        case .not(let part): if case .all(let parts) = part { return parts.isEmpty } else { return false }
        }
    }
}

extension ConditionTest {
    /// Whether no value meets it: an interval that ends before it begins.
    fileprivate var isNeverMet: Bool {
        if comparison == .in { return values.isEmpty }
        guard comparison == .between, values.count == 2, case .number(let low) = values[0],
            case .number(let high) = values[1]
        else { return false }
        return low > high
    }

    /// Whether no value meets both tests of one field.
    fileprivate func excludes(_ other: ConditionTest) -> Bool {
        guard field == other.field, let mine = values.first, let theirs = other.values.first else { return false }
        switch (comparison, other.comparison) {
        case (.is, .is): return !Self.areAlike(mine, theirs)
        case (.is, .isNot): return Self.areAlike(mine, theirs)
        case (.atLeast, .atMost):
            guard case .number(let low) = mine, case .number(let high) = theirs else { return false }
            return low > high
        default: return false
        }
    }

    private static func areAlike(_ left: FieldValue, _ right: FieldValue) -> Bool {
        if case .text(let one) = left, case .text(let other) = right { return one.lowercased() == other.lowercased() }
        return left == right
    }
}
