import HTTPServer
import Model
import Workflows

/// What can be done with checklist templates.
struct ChecklistTemplateEndpoints: Sendable {
    static let path = "/api/v1/checklist-templates"

    @Sendable func add(_ call: Call) async throws -> Response {
        let template = try await call.run(call.body(as: ChecklistTemplateInput.self).workflow)
        return ChecklistTemplateJSON(template: template, names: call.configuration).response(.created)
            .located("\(Self.path)/\(template.id)")
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        let names = call.configuration
        let templates = names.checklistTemplates.values.sorted { $0.id < $1.id }
        return PageJSON(items: templates.map { ChecklistTemplateJSON(template: $0, names: names) }).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let names = call.configuration
        guard let template = names.checklistTemplates[ChecklistTemplateID(try call.number())] else {
            throw Problem.nothingHere
        }
        return ChecklistTemplateJSON(template: template, names: names).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = ChecklistTemplateID(try call.number())
        let input = try call.body(as: ChecklistTemplateChangeInput.self)
        let template = try await call.run(input.workflow(id))
        return ChecklistTemplateJSON(template: template, names: call.configuration).response()
    }
}
