import HTTPServer
import Model
import Workflows

/// The form that makes or changes a macro.
struct MacroForm: Sendable {
    /// What is in the form: a macro as it is, or what was typed.
    struct Content: Sendable {
        var name = ""
        var note = ""
        var reach = ""
        var text = ""
        var visibility = Message.Visibility.reply.rawValue
        var isFinal = false
        /// What it does: what was chosen, and what was typed beside it.
        var actions: [(choice: String, text: String)] = []
    }

    /// Rows for more to be done than there is.
    private static let spare = 3
    private static let mostActions = 20

    let names: Configuration
    let member: Member

    private var texts: Texts { member.texts }

    /// A macro as it is.
    func content(of macro: Macro) -> Content {
        Content(
            name: macro.name, note: macro.note, reach: value(of: macro.reach), text: macro.words?.text ?? "",
            visibility: (macro.words?.visibility ?? .reply).rawValue, isFinal: macro.words?.isFinal ?? false,
            actions: macro.actions.map { action in
                let target = names.target(of: action)
                return Self.isTyped(action.kind) ? (action.kind.rawValue, target) : (names.text(of: action), "")
            })
    }

    /// What was typed; rows that do nothing are left out, so that the others keep their places among what is wrong.
    func content(_ fields: Parameters) -> Content {
        Content(
            name: fields["name"] ?? "", note: fields["description"] ?? "", reach: fields["for"] ?? "",
            text: fields.lines("text"), visibility: fields["visibility"] ?? "", isFinal: fields["final"] == "yes",
            actions: (1...Self.mostActions).compactMap { place in
                fields.filled("action-\(place)").map { ($0, fields["action-\(place)-text"] ?? "") }
            })
    }

    /// What the workflow is asked for.
    func draft(_ content: Content) -> MacroDraft {
        let reach: MacroDraft.Reach =
            switch content.reach.split(separator: ":", maxSplits: 1).map(String.init) {
            case ["everyone"]: .everyone
            case let parts where parts.count == 2: .department(parts[1])
            default: .me
            }
        return MacroDraft(
            name: content.name, note: content.note, reach: reach, text: content.text, visibility: content.visibility,
            isFinal: content.isFinal,
            actions: content.actions.map { choice, text in
                let parts = choice.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                return parts.count == 2
                    ? MacroDraft.Action(String(parts[0]), String(parts[1])) : MacroDraft.Action(choice, text)
            })
    }

    /// The form with that in it; nil: for a new macro.
    func form(_ content: Content, of macro: Macro? = nil) -> EntryForm {
        var fields = [
            EntryField("name", texts["field.name"], value: content.name, isRequired: true, longest: 100),
            EntryField(
                "description", texts["macro.note"], value: content.note, hint: texts["macro.note-hint"], longest: 500),
            EntryField("for", texts["macro.for"], .choice(reaches.keeping(content.reach)), value: content.reach),
            EntryField(
                "text", texts["macro.text"], .area, value: content.text, hint: texts["macro.text-hint"],
                longest: 20_000),
            EntryField(
                "visibility", texts["macro.visibility"],
                .choice([
                    OptionGroup(
                        nil,
                        Message.Visibility.allCases.map {
                            .init(value: $0.rawValue, text: texts["macro-reads.\($0.rawValue)"])
                        })
                ]), value: content.visibility),
            EntryField("final", texts["macro.final"], isChosen: content.isFinal, hint: texts["macro.final-hint"]),
        ]
        for place in 1...min(content.actions.count + Self.spare, Self.mostActions) {
            let row = place <= content.actions.count ? content.actions[place - 1] : ("", "")
            fields.append(
                EntryField(
                    "action-\(place)", texts("macro.action", ["number": "\(place)"]), .choice(choices.keeping(row.0)),
                    value: row.0
                ).taking(.half))
            fields.append(
                EntryField(
                    "action-\(place)-text", texts("macro.with", ["number": "\(place)"]), value: row.1,
                    hint: place == 1 ? texts["macro.with-hint"] : nil, longest: 2000
                ).taking(.half))
        }
        return EntryForm(
            action: macro.map { SitePath.path(of: $0.id) } ?? SitePath.macros.rawValue, send: texts["change.save"],
            fields)
    }

    /// Who may use what whoever fills the form in makes.
    private var reaches: [OptionGroup] {
        let principal = member.principal
        var options = [OptionGroup.Option(value: "me", text: texts["macro.for-me"])]
        if principal.role >= .lead {
            options += names.departments.values.filter { principal.reaches($0.id) }.sorted { $0.name < $1.name }.map {
                .init(value: "department:\($0.name)", text: $0.name)
            }
        }
        if principal.role == .admin { options.append(.init(value: "everyone", text: texts["macro.for-everyone"])) }
        return [OptionGroup(nil, options)]
    }

    private func value(of reach: Macro.Reach) -> String {
        switch reach {
        case .everyone: "everyone"
        case .department(let id): "department:\(names.departments[id]?.name ?? id.description)"
        case .person: "me"
        }
    }

    /// All that a macro can do; what needs words takes them from the field beside it.
    private var choices: [OptionGroup] {
        func group(_ kind: MacroAction.Kind, _ options: [(value: String, text: String)]) -> OptionGroup {
            OptionGroup(
                texts["macro-kind.\(kind.rawValue)"],
                options.map { .init(value: "\(kind.rawValue):\($0.value)", text: $0.text) })
        }
        let people = names.assignable(in: member.principal.department)
        return [
            OptionGroup(nil, [.init(value: "", text: texts["macro.nothing"])]),
            group(.status, TicketStatus.allCases.map { ($0.rawValue, texts.word("status", $0)) }),
            group(.priority, Priority.allCases.map { ($0.rawValue, texts.word("priority", $0)) }),
            group(
                .assign,
                [("me", texts["macro.me"]), ("nobody", texts["ticket.nobody"])] + people.map { ($0.email, $0.name) }),
            group(
                .team, names.teams.values.map(\.name).sorted().map { ($0, $0) } + [("none", texts["ticket.no-team"])]),
            group(.department, names.departments.values.map(\.name).sorted().map { ($0, $0) }),
            group(
                .tier,
                SupportTier.allCases.map { ("\($0.rawValue)", texts("recipient.tier", ["number": "\($0.rawValue)"])) }),
            OptionGroup(
                texts["macro.typed"],
                MacroAction.Kind.allCases.filter(Self.isTyped).map {
                    .init(value: $0.rawValue, text: texts["macro-kind.\($0.rawValue)"])
                }),
        ]
    }

    /// Whether it is done with words that somebody types.
    private static func isTyped(_ kind: MacroAction.Kind) -> Bool {
        switch kind {
        case .category, .tag, .untag, .followUp, .escalate: true
        case .priority, .status, .assign, .team, .department, .tier: false
        }
    }
}
