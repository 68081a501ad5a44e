import HTTPServer
import Templating

/// The page that documents the API; it stays as it is while the process runs.
enum ReferencePage {
    static let file = "Templates/pages/api.mustache"

    static func content(
        _ source: String, _ reference: APIReference, stylesheet: String
    ) throws(WebUIError) -> FixedContent {
        do {
            let template = try Template(source, name: file)
            let text = try template.renderStrict(value(of: reference, stylesheet: stylesheet), escaping: .html)
            return FixedContent("text/html; charset=utf-8", Array(text.utf8))
        } catch {
            throw .unusableTemplate(file: file, error)
        }
    }

    private static func value(of reference: APIReference, stylesheet: String) -> TemplateValue {
        [
            "stylesheet": .text(stylesheet), "home": .text(SitePath.home.rawValue),
            "document": .text(SitePath.apiDocument.rawValue),
            "groups": .list(reference.groups.map { value(of: $0) }),
        ]
    }

    private static func value(of group: APIReference.Group) -> TemplateValue {
        [
            "tag": .text(group.tag), "summary": .text(group.summary),
            "routes": .list(group.routes.map { value(of: $0) }),
        ]
    }

    private static func value(of route: APIReference.Route) -> TemplateValue {
        [
            "method": .text(route.method), "path": .text(route.path), "name": .text(route.name),
            "summary": .text(route.summary), "details": .text(route.details), "access": .text(route.access),
            "has_parameters": .bool(!route.parameters.isEmpty), "has_body": .bool(!route.body.isEmpty),
            "parameters": .list(route.parameters.map { value(of: $0) }),
            "body": .list(route.body.map { value(of: $0) }), "example": .text(route.example ?? ""),
            "answers": .list(
                route.answers.map { ["status": .integer(Int64($0.status)), "note": .text($0.note)] }),
        ]
    }

    private static func value(of field: APIReference.Field) -> TemplateValue {
        [
            "name": .text(field.name), "type": .text(field.type), "note": .text(field.note),
            "required": .bool(field.isRequired),
        ]
    }
}
