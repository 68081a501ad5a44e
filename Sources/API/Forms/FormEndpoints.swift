import HTTPServer
import Model
import Workflows

/// What can be done with forms.
struct FormEndpoints: Sendable {
    static let path = "/api/v1/forms"

    @Sendable func add(_ call: Call) async throws -> Response {
        let form = try await call.run(AddForm(form: call.body(as: FormInput.self).draft))
        return FormJSON(form: form, names: call.configuration).response(.created)
            .located("\(Self.path)/\(form.id)").tagged(Int64(form.version))
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        let names = call.configuration
        let forms = names.forms.values.sorted { $0.id < $1.id }
        return PageJSON(items: forms.map { FormJSON(form: $0, names: names) }).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let form = try form(call)
        return FormJSON(form: form, names: call.configuration).response().tagged(Int64(form.version))
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let input = try call.body(as: FormChangeInput.self)
        let form = try await call.run(input.workflow(try form(call)))
        return FormJSON(form: form, names: call.configuration).response().tagged(Int64(form.version))
    }

    private func form(_ call: Call) throws -> FormDefinition {
        guard let form = call.configuration.forms[FormID(try call.number())] else { throw Problem.nothingHere }
        return form
    }
}
