import HTTPServer
import Model
import Workflows

/// Escalating by hand, the same for records of every kind.
enum Escalating {
    /// 201 with the case that was started, 200 with the one it was added to, or 202 where no binding answers and the
    /// department's manager was told instead.
    static func answer(_ call: Call, _ record: RecordReference) async throws -> Response {
        let input = try call.body(as: EscalateInput.self)
        let value = try await call.run(EscalateRecord(record: record, reason: input.reason ?? ""))
        let names = call.configuration
        let response = EscalationJSON(value: value.map { CaseJSON(value: $0, names: names) })
        guard let value else { return response.response(.accepted) }
        guard value.triggers == 1 else { return response.response(.ok) }
        return response.response(.created).located("\(CaseEndpoints.path)/\(value.id)")
    }
}
