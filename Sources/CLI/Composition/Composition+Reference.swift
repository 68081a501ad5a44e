import API
import WebUI

extension Composition {
    /// What the API offers, as its page of documentation shows it.
    static var reference: APIReference {
        APIReference(
            groups: RouteGroupDescription.all.map { group in
                APIReference.Group(tag: group.tag, summary: group.summary, routes: group.routes.map(route))
            })
    }

    private static func route(_ route: RouteDescription) -> APIReference.Route {
        APIReference.Route(
            method: route.method, path: route.path, name: route.name, summary: route.summary, details: route.details,
            access: route.access, parameters: route.parameters.map(field), body: route.body.map(field),
            example: route.example, answers: (route.answers + route.problems).map { ($0.status, $0.note) })
    }

    private static func field(_ field: RouteDescription.Field) -> APIReference.Field {
        APIReference.Field(name: field.name, type: field.type, note: field.note, isRequired: field.isRequired)
    }
}
