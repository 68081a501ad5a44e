import Model
import Workflows

/// What `POST /api/v1/cases/{number}/phase` takes.
struct PhaseInput: JSONInput {
    var phase: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case phase }

    func workflow(_ id: CaseID) throws(Problem) -> SetCasePhase {
        guard let phase = phase.flatMap({ CasePhase(rawValue: $0.lowercased()) }) else {
            throw .invalid(
                "phase",
                self.phase.map { "“\($0.prefix(100))” is none of \(CasePhase.allCases.words)" } ?? "is missing")
        }
        return SetCasePhase(id: id, phase: phase)
    }
}

extension PhaseInput {
    static let schema = Schema.input(
        required: [
            Property("phase", .word(CasePhase.self), "The phase that the work has come to.")
        ])

    static let example: String? = #"{"phase": "investigation"}"#
}
