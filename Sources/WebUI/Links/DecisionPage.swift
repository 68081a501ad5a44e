import Model
import Templating
import Workflows

/// The page that asks once more before somebody decides by their link.
struct DecisionPage: Page {
    static let template = "decision"
    let asked: AskedDecision
    let form: LinkForm
    let reader: Reader

    var title: String { reader.texts["decision-link.title"] }
    var texts: Texts? { reader.texts }

    var value: [String: TemplateValue] {
        let words = AskedWords(reader: reader)
        var value = form.values
        value["lead"] = .text(reader.texts("decision-link.lead", ["name": asked.person.name]))
        value["about"] = .text(words.about(asked))
        value["facts"] = .list(asked.facts.map(words.value))
        return value
    }
}
