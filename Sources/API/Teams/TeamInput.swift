import Model
import Workflows

/// What `POST /api/v1/teams` takes.
struct TeamInput: JSONInput {
    var name: String?
    var department: String?
    var tier: WholeNumber?
    /// Addresses, in order.
    var members: [String]?
    var assignment: String?
    var silence: WholeNumber?
    var afterHours: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, department, tier, members, assignment
        case silence = "silence_seconds"
        case afterHours = "after_hours"
    }

    func workflow() throws(Problem) -> AddTeam {
        guard let department else { throw .invalid("department", "is missing") }
        return AddTeam(
            name: name ?? "", department: department, tier: tier?.value ?? 1, members: members ?? [],
            assignment: try Self.method(assignment, silence) ?? .roundRobin, afterHours: afterHours)
    }

    /// How work finds a member; nil where nothing is said of it.
    static func method(_ word: String?, _ silence: WholeNumber?) throws(Problem) -> AssignmentMethod? {
        guard word != nil || silence != nil else { return nil }
        let word = word ?? "primary-secondary"
        guard AssignmentMethod.words.contains(word) else {
            throw .invalid(
                "assignment",
                "“\(word.prefix(100))” is none of \(AssignmentMethod.words.joined(separator: ", "))")
        }
        let span = silence.map { Duration.seconds($0.value) }
        if let span, !(.seconds(1)...(.seconds(316_224_000))).contains(span) {
            throw .invalid("silence_seconds", "is not between a second and ten years")
        }
        guard let method = AssignmentMethod(word: word, silence: span) else {
            throw .invalid("silence_seconds", "belongs to the assignment primary-secondary, which needs it")
        }
        return method
    }
}

extension TeamInput {
    static let schema = Schema.input(
        required: [
            Property("name", .text(1...100), "Its name, unique."),
            Property("department", .reference, "Where it belongs, by name."),
        ], optional: details)

    static let details = [
        Property("tier", .whole(1...3), "The line of support that it works at."),
        Property("members", .list(of: .colleague), "Its members by address, in the order in which work is offered."),
        Property("assignment", .words(AssignmentMethod.words), "How work finds a member."),
        Property(
            "silence_seconds", .whole(1...316_224_000),
            "With primary-secondary: how long the primary may be silent before the next takes over."),
        Property("after_hours", .reference, "The rota that has its work outside its department's hours, by name."),
    ]

    static let example: String? =
        #"{"name": "Second line", "department": "Support", "tier": 2, "members": ["lea@example.com"]}"#
}
