import Model
import Templating
import Workflows

/// The page that asks once more before somebody decides by their link.
struct DecisionPage: Page {
    static let template = "decision"
    let asked: AskedDecision
    let form: LinkForm

    var title: String { "Your decision, please" }

    var value: [String: TemplateValue] {
        var value = form.values
        value["name"] = .text(asked.person.name)
        value["about"] = .text(asked.title)
        value["facts"] = .list(asked.facts.map { ["name": .text($0.name), "text": .text($0.text)] })
        return value
    }
}
