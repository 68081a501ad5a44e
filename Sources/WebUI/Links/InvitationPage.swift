import Model
import Templating
import Workflows

/// Where somebody who was invited chooses their first password.
struct InvitationPage: Page {
    static let template = "invitation"
    let person: Person
    let form: LinkForm
    let texts: Texts?

    var title: String { texts?("invitation.title", ["name": person.name]) ?? "" }

    var value: [String: TemplateValue] {
        var value = form.values
        value["lead"] = .text(texts?("invitation.lead", ["email": person.email]) ?? "")
        value["email"] = .text(person.email)
        return value
    }
}
