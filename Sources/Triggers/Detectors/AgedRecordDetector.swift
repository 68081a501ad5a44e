import BusinessTime
import Model

/// A record's condition comes to hold by the passing of time alone: some field is older than it may be.
struct AgedRecordDetector: MomentDetector {
    /// The fields and ages that the condition asks for.
    let ages: [Age]

    /// A field, and the age from which a condition holds.
    struct Age: Hashable {
        var field: Field
        var duration: Duration
    }

    var questions: Questions {
        var questions = Questions()
        questions.standing = true
        return questions
    }

    /// The first of the moments; the condition, which is tried at each, decides.
    func moment(_ look: Look) -> StateMoment? {
        let moments = ages.compactMap { age in look.moment(age.field).map { ($0, $0.advanced(by: age.duration)) } }
        guard let since = moments.map(\.0).max(), let first = moments.map(\.1).min() else { return nil }
        return StateMoment(at: first, since: since)
    }

    func reason(_ look: Look, _ moment: StateMoment) -> String { "Time passed" }

    func excuse(_ look: Look) -> String { "The record has none of the times that the condition asks for" }
}

extension Condition {
    /// Every age that the condition asks for.
    var ages: [AgedRecordDetector.Age] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.ages)
        case .not(let part): part.ages
        case .test(let test):
            test.comparison == .olderThan
                ? test.values.compactMap(\.duration).map { AgedRecordDetector.Age(field: test.field, duration: $0) }
                : []
        }
    }
}

extension FieldValue {
    /// A length of time as people write it; nil for anything else.
    var duration: Duration? {
        if case .text(let text) = self { try? Duration(humanText: text) } else { nil }
    }
}
