import Model
import Templating
import Workflows

/// What somebody is asked to decide, in the words of whoever reads it.
struct AskedWords: Sendable {
    let reader: Reader

    /// What it is about: `Deal 3: Cups`.
    func about(_ asked: AskedDecision) -> String {
        "\(reader.texts["record.\(asked.record.kind.rawValue)"]) \(asked.record.number): \(asked.title)"
    }

    /// A fact with its name, for the template.
    func value(_ fact: AskedDecision.Fact) -> TemplateValue {
        let (name, text) = words(of: fact)
        return ["name": .text(name), "text": .text(text)]
    }

    private func words(of fact: AskedDecision.Fact) -> (name: String, text: String) {
        let texts = reader.texts
        return switch fact {
        case .escalation(let text): (texts["fact.escalation"], text)
        case .reason(let text): (texts["fact.reason"], reader.local(text))
        case .because(let text): (texts["fact.because"], text)
        case .requester(let name): (texts["field.requester"], name)
        case .customer(let name): (texts["record.customer"], name)
        case .priority(let priority): (texts["field.priority"], texts.word("priority", priority))
        case .account(let name): (texts["record.account"], name)
        case .value(let money): (texts["field.value"], money.description)
        case .discount(let percent): (texts["field.discount"], reader.percent(percent))
        case .annualValue(let money): (texts["field.annual value"], money.description)
        case .field(let label, let text): (label, text)
        case .answered(let name, let answer):
            (texts["fact.answered"], "\(name ?? texts["actor.unknown"]): \(texts["vote.\(answer.rawValue)"])")
        case .deadline(let moment): (texts["fact.deadline"], reader.exact(moment))
        }
    }
}
