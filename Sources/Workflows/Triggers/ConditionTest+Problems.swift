package import Model
import Triggers

extension Condition {
    /// Every test in it, from its beginning to its end.
    package var tests: [ConditionTest] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.tests)
        case .not(let part): part.tests
        case .test(let test): [test]
        }
    }

    /// What its tests compare with that no record of a module can have; what an earlier condition had already may stay, so
    /// that a team that was renamed since keeps nobody from changing the rest.
    func problems(of module: Module, in configuration: Configuration, since earlier: Condition = .always) -> [String] {
        let known = Set(earlier.tests)
        return tests.filter { !known.contains($0) }.flatMap { test in
            test.problems(of: module, in: configuration).map { "“\(test.text)”: \($0)" }
        }
    }
}

extension ConditionTest {
    /// What is wrong with the values that it compares with: words that the field never has, and names of nobody.
    package func problems(of module: Module, in configuration: Configuration) -> [String] {
        // The other comparisons look for a part of a value, or for a number within bounds.
        guard [.is, .isNot, .in, .changedTo, .changedFrom].contains(comparison) else { return [] }
        var validator = Validator()
        for value in values {
            switch value {
            case .text(let text) where !text.isEmpty: check(text, of: module, in: configuration, &validator)
            case .number(let number) where field == .tier:
                if ![1, 2, 3].contains(number) { _ = validator.tier("value", Int(exactly: number) ?? 0) }
            case .none, .text, .number, .flag, .list, .moment: break
            }
        }
        return validator.problems.map(\.message)
    }

    private func check(
        _ text: String, of module: Module, in configuration: Configuration, _ validator: inout Validator
    ) {
        let right: String?
        switch field {
        case .priority: right = validator.word("value", text, as: Priority.self)?.rawValue
        case .channel: right = validator.word("value", text, as: Channel.self)?.rawValue
        case .accountTier: right = validator.word("value", text, as: AccountTier.self)?.rawValue
        case .clock: right = validator.word("value", text, as: ClockKind.self)?.rawValue
        case .outcome: right = validator.word("value", text, as: DealOutcome.self)?.rawValue
        case .status:
            guard let words = module.statuses else { return }
            if !words.contains(text.lowercased()) {
                validator.reject("value", "“\(text)” is none of \(words.joined(separator: ", "))")
            }
            return
        case .department:
            right = validator.department("value", text, configuration).flatMap { configuration.departments[$0]?.name }
        case .team: right = validator.team("value", text, configuration).flatMap { configuration.teams[$0]?.name }
        case .assignee, .owner:
            // Whoever is disabled may still have what they had.
            let person =
                configuration.person(email: text)
                ?? configuration.people.values.first { $0.name.lowercased() == text.lowercased() }
            guard let person else {
                _ = validator.person("value", text, configuration)
                return
            }
            right = person.email
        default: return
        }
        // People find things by a number, too, and somebody by their name; conditions compare one text only.
        if let right, right.lowercased() != text.lowercased() {
            validator.reject("value", "“\(text)” has to be written as “\(right)” here")
        }
    }
}

extension Module {
    /// The words for how its records stand; nil where they stand in no way.
    fileprivate var statuses: [String]? {
        switch self {
        case .helpdesk: TicketStatus.allCases.map(\.rawValue)
        case .followUp: FollowUpStatus.allCases.map(\.rawValue)
        case .requests: RequestState.allCases.map(\.rawValue)
        case .checklist: ["open", "finished"]
        case .deals, .accounts: nil
        }
    }
}
