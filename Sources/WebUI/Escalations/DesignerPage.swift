import Model
import Templating
import Workflows

/// An escalation as its admin sees and changes it: its steps as a table beside the drawing of them, what is wrong beside what
/// it is about.
struct DesignerPage: ConfigurationPage {
    static let template = "designer"

    var summary: EscalationSummary
    var draft: StepsDraft
    /// What cannot be read of the draft, by the names of its fields.
    var wrong: [ValidationProblem]
    /// What lint finds in the escalation as it would be.
    var findings: [LintFinding]
    /// Where people, teams and departments are looked up.
    var names: Configuration
    /// The names of the notifications' templates.
    var templates: [String]
    /// What would become of the cases that run by earlier versions; nil: nobody asked.
    var moves: [CaseMove]?
    /// The form for what it is called and what it is for.
    var header: EntryForm
    /// What a button did that saved nothing.
    var notes: [String] = []
    /// What could not be done.
    var problems: [String] = []

    var area: AdministrationArea { .escalations }
    var definition: EscalationDefinition { summary.definition }

    func title(for reader: Reader) -> String { definition.name }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let errors = findings.filter { $0.severity == .error }
        let more = moves.flatMap { $0.count > Self.mostMoves ? $0.count - Self.mostMoves : nil }
        return [
            "text": .text(definition.text), "isEnabled": .bool(definition.isEnabled),
            "version": .integer(Int64(definition.version)), "created": reader.moment(definition.createdAt),
            "pending": .text(texts.count("escalation.pending", summary.pending)),
            "bindings": .list(summary.bindings.map { .text($0.sentence(names, texts)) }),
            "isUnused": .bool(summary.bindings.isEmpty),
            "keepsOlder": .bool(summary.versions.contains { $0.key != definition.version }),
            "movesPath": .text(SitePath.path(of: definition.id) + "?moves=list#moves"),
            "areMovesListed": .bool(moves != nil),
            "moves": .list((moves ?? []).prefix(Self.mostMoves).map { move($0, texts) }),
            "moreMoves": more.map { .text(texts("escalation.moves-more", ["count": String($0)])) } ?? .null,
            "canMove": .bool(moves?.contains { $0.to != nil } ?? false),
            "notes": .list(notes.map { .text($0) }), "isUnsaved": .bool(!draft.isAsStored),
            "hasProblems": .bool(!problems.isEmpty || !wrong.isEmpty), "problems": .list(problems.map { .text($0) }),
            "wrongFields": .list(wrong.map { wrongField($0, texts) }),
            "mayEnable": .bool(errors.isEmpty && draft.isAsStored),
            "isHeldBack": .bool(!errors.isEmpty && !definition.isEnabled),
            "findings": .list(findings.map { finding($0, texts) }), "hasFindings": .bool(!findings.isEmpty),
            "header": header.template, "isHeaderOpen": .bool(header.hasProblems),
            "actions": .record(
                Dictionary(
                    uniqueKeysWithValues: EscalationAction.allCases.map {
                        ($0.rawValue, .text(SitePath.path(of: definition.id, $0)))
                    })),
            "trial": .text(
                Address.path(
                    SitePath.simulation.rawValue,
                    ["escalation": definition.id.description, "kind": trialKind.rawValue])),
            "bindingsPath": .text(SitePath.bindings.rawValue),
            "count": .integer(Int64(draft.steps.count)), "hasSteps": .bool(!draft.steps.isEmpty),
            "mayAdd": .bool(draft.steps.count < StepsDraft.most),
            "draftVersion": .integer(Int64(draft.version ?? definition.version)),
            "rows": .list(rows(texts)), "graph": graph(texts),
        ]
    }

    /// How many of the cases that could be moved are listed.
    private static let mostMoves = 50

    private func move(_ move: CaseMove, _ texts: Texts) -> TemplateValue {
        .text(
            texts(
                move.to == nil ? "escalation.move-stays" : "escalation.move-to",
                [
                    "case": move.case.description, "version": String(move.version), "from": String(move.from),
                    "to": move.to.map { String($0) } ?? "", "why": texts.said(move.why),
                ]))
    }

    /// What kind of record it is tried out with first: such as starts it.
    private var trialKind: SimulationKind {
        switch summary.bindings.first?.module {
        case .deals: .deal
        case .accounts: .account
        case .requests: .request
        case .checklist: .checklist
        case .followUp: .followUp
        case .helpdesk, nil: .ticket
        }
    }

    private func wrongField(_ problem: ValidationProblem, _ texts: Texts) -> TemplateValue {
        let parts = problem.field.split(separator: "-", maxSplits: 2).map(String.init)
        let field = parts.count == 3 ? parts[2] : problem.field
        let label = texts.find("step-field.\(field)") ?? texts["step-field.notices"]
        return [
            "id": .text(problem.field), "problem": .text(texts.said(problem.message)),
            "label": .text(texts("steps.field-of", ["number": parts.count == 3 ? parts[1] : "", "field": label])),
        ]
    }

    private func finding(_ finding: LintFinding, _ texts: Texts) -> TemplateValue {
        [
            "severity": .text(finding.severity.rawValue),
            "severityText": .text(texts["severity.\(finding.severity.rawValue)"]),
            "place": .text(texts.said(finding.place)),
            "text": .text(texts.said(finding.text)),
            "target": finding.step.map { .text("#step-\($0)") } ?? .null,
        ]
    }
}
