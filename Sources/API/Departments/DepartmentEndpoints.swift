import HTTPServer
import Model
import Workflows

/// What can be done with departments.
struct DepartmentEndpoints: Sendable {
    static let path = "/api/v1/departments"

    @Sendable func list(_ call: Call) async throws -> Response {
        try call.mayRead(.department)
        let departments = call.configuration.departments.values.sorted { $0.id < $1.id }
        return PageJSON(
            items: departments.map { DepartmentJSON(department: $0, names: call.configuration) }, nextCursor: nil
        ).response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: DepartmentInput.self)
        let added = try await call.run(input.workflow)
        return DepartmentJSON(department: added, names: call.configuration).response(.created)
            .located("\(Self.path)/\(added.id)")
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try call.mayRead(.department)
        return DepartmentJSON(department: try department(call), names: call.configuration).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let department = try department(call)
        let input = try call.body(as: DepartmentChangeInput.self)
        let changed = try await call.run(input.workflow(department))
        return DepartmentJSON(department: changed, names: call.configuration).response()
    }

    private func department(_ call: Call) throws -> Department {
        let number = try call.number()
        guard let department = call.configuration.departments[DepartmentID(number)] else {
            throw Problem(.notFound, "There is no department \(number).")
        }
        return department
    }
}
