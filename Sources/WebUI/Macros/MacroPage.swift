import Model
import Templating
import Workflows

/// Making a macro, or changing one.
struct MacroPage: FramedPage {
    static let template = "macro"

    /// The macro; nil: a new one.
    var macro: Macro?
    var form: EntryForm

    var section: Section? { .tickets }
    var styles: [String] { ["admin.css"] }

    func title(for reader: Reader) -> String { macro?.name ?? reader.texts["macros.new"] }

    func crumbs(for reader: Reader) -> [Crumb] {
        [
            Crumb(path: SitePath.queue.rawValue, text: reader.texts["nav.tickets"]),
            Crumb(path: SitePath.macros.rawValue, text: reader.texts["macros.title"]),
        ]
    }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "form": form.template, "example": .text("{{#account}} {{account.name}} {{/account}}"),
            "removal": macro.map { .text(SitePath.removal(of: $0.id)) } ?? .null,
            "variables": .list(
                MacroVariables.all.map {
                    ["tag": .text("{{\($0.name)}}"), "isOptional": .bool($0.isOptional)]
                }),
        ]
    }
}
