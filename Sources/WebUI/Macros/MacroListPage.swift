import Model
import Templating

/// The macros that somebody may use.
struct MacroListPage: FramedPage {
    static let template = "macros"

    var macros: [Macro]
    var names: Configuration
    /// Who looks.
    var principal: Principal

    var section: Section? { .tickets }
    var styles: [String] { ["admin.css"] }

    func title(for reader: Reader) -> String { reader.texts["macros.title"] }

    func crumbs(for reader: Reader) -> [Crumb] {
        [Crumb(path: SitePath.queue.rawValue, text: reader.texts["nav.tickets"])]
    }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let words = MacroWords(names: names, texts: reader.texts)
        return [
            "addition": .text(SitePath.newMacro.rawValue), "isEmpty": .bool(macros.isEmpty),
            "macros": .list(macros.map { value($0, words, reader.texts) }),
        ]
    }

    private func value(_ macro: Macro, _ words: MacroWords, _ texts: Texts) -> TemplateValue {
        let says = macro.words.map { said in
            texts["macro-reads.\(said.visibility.rawValue)"] + (said.isFinal ? ", \(texts["macro.final-short"])" : "")
        }
        return [
            "name": .text(macro.name), "note": .text(macro.note), "for": .text(words.text(macro.reach)),
            "path": macro.isKept(by: principal) ? .text(SitePath.path(of: macro.id)) : .null,
            "says": says.map { .text($0) } ?? .text("–"),
            "does": .list(macro.actions.map { .text(words.text($0)) }),
            "obstacles": .list(macro.obstacles(in: names).map { .text(words.text($0)) }),
        ]
    }
}
