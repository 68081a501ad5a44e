import Model
import Templating

/// The forms that approvals are asked for with.
struct RequestFormListPage: ConfigurationPage {
    static let template = "request-forms"

    var names: Configuration

    var area: AdministrationArea { .requestForms }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.forms"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let forms = names.forms.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return [
            "new": .text(SitePath.newRequestForm.rawValue), "isEmpty": .bool(forms.isEmpty),
            "forms": .list(
                forms.map { form in
                    [
                        "path": .text(SitePath.path(of: form.id)), "name": .text(form.name), "key": .text(form.key),
                        "fields": .text(form.fields.map(\.label).joined(separator: ", ")),
                        "department": .text(
                            form.department.flatMap { names.departments[$0]?.name }
                                ?? reader.texts["incoming.all-departments"]),
                        "isEnabled": .bool(form.isEnabled),
                    ]
                }),
        ]
    }
}
