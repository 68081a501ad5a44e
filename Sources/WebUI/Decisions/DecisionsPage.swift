import Model
import Templating
import Workflows

/// What waits for an answer of whoever looks, with all that is needed to give it.
struct DecisionsPage: FramedPage {
    static let template = "decisions"

    var items: [ReadDecisions.Item]
    /// What could not be answered, and why.
    var problems: [String] = []
    /// What was chosen and typed, where it could not be done.
    var answers = DecisionAnswers()

    var section: Section? { .decisions }

    func title(for reader: Reader) -> String { reader.texts["nav.decisions"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        // What was typed stands where it was typed: with the one case, or below all where several were chosen.
        let only = answers.turns.count == 1 ? answers.turns.keys.first : nil
        return [
            "action": .text(SitePath.decisions.rawValue), "address": .text(SitePath.decisions.rawValue),
            "items": .list(items.map { item($0, isOnly: only == $0.asked.caseID, reader) }),
            "isEmpty": .bool(items.isEmpty), "isSeveral": .bool(items.count(where: \.isDecision) > 1),
            "summary": .text(reader.texts("decisions.count", ["count": String(items.count)])),
            "comment": .text(only == nil ? answers.comment : ""),
            "hasProblems": .bool(!problems.isEmpty), "problems": .list(problems.map { .text($0) }),
        ]
    }

    private func item(_ item: ReadDecisions.Item, isOnly: Bool, _ reader: Reader) -> TemplateValue {
        let asked = item.asked
        let number = asked.caseID.description
        let words = AskedWords(reader: reader)
        return [
            "number": .text(number), "value": .text("\(number).\(item.turn)"), "title": .text(words.about(asked)),
            "path": .text(SitePath.path(of: item.record)), "isDecision": .bool(item.isDecision),
            "facts": .list(asked.facts.map(words.value)),
            "since": reader.moment(item.since), "due": item.timesOutAt.map { reader.due($0) } ?? .null,
            "isChosen": .bool(answers.turns[asked.caseID] != nil),
            "choose": .text(reader.texts("decisions.choose", ["number": number])),
            "comment": .text(isOnly ? answers.comment : ""),
        ]
    }
}
