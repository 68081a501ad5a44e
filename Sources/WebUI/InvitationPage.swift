import Model
import Templating
import Workflows

/// Where somebody who was invited chooses their first password.
struct InvitationPage: Page {
    static let template = "invitation"
    let person: Person
    let form: LinkForm

    var title: String { "Welcome, \(person.name)" }

    var value: [String: TemplateValue] {
        var value = form.values
        value["email"] = .text(person.email)
        return value
    }
}
