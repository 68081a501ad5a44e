import Model
import Templating
import Workflows

/// A macro that was chosen for an answer, with what the answer's box begins with.
struct ChosenMacro: Sendable {
    var preview: MacroPreview
    /// What stands in the box: what was typed already, and what the macro says.
    var body: String

    var macro: Macro { preview.macro }

    /// A macro's words behind what was typed already.
    init(_ preview: MacroPreview, typed: String) {
        self.preview = preview
        body = [typed, preview.text ?? ""].filter { $0.contains { !$0.isWhitespace } }.joined(separator: "\n\n")
    }

    /// A macro whose words were edited.
    init(_ preview: MacroPreview, edited: String) {
        self.preview = preview
        body = edited
    }
}

extension TicketPage {
    /// What can be chosen for an answer, and what the macro that was chosen is about to do.
    func macroChoice(_ reader: Reader) -> [String: TemplateValue] {
        let words = MacroWords(names: names, texts: reader.texts)
        return [
            "hasMacros": .bool(!macros.isEmpty), "macrosPath": .text(SitePath.macros.rawValue),
            "macros": Choice.list(none: reader.texts["macro.choose-one"], macros, chosen: chosen?.macro) {
                ($0.id.description, $0.name)
            },
            "running": chosen.map { chosen in
                [
                    "number": .text(chosen.macro.id.description), "version": .integer(chosen.macro.version),
                    "name": .text(chosen.macro.name),
                    "actions": .list(chosen.macro.actions.map { .text(words.text($0)) }),
                    "hasActions": .bool(!chosen.macro.actions.isEmpty),
                    "obstacles": .list(chosen.preview.obstacles.map { .text(words.text($0)) }),
                ]
            } ?? .null,
            "isRunning": .bool(chosen != nil), "isNoteFirst": .bool(chosen?.macro.words?.visibility == .note),
            "mayBeSilent": .bool(chosen?.macro.actions.isEmpty == false),
        ]
    }
}
