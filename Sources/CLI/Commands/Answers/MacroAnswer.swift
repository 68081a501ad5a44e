import Model
import Workflows

/// A macro as programs get it.
struct MacroAnswer: Encodable {
    var number: Int64
    var name: String
    var description: String
    var department: String?
    var owner: String?
    var text: String?
    var visibility: String?
    var isFinal: Bool
    var actions: [String]
    var obstacles: [String]
    var version: Int64
    /// What it would say on a ticket, where one was named.
    var preview: String?

    init(_ macro: Macro, _ wording: Wording, preview: String? = nil) {
        number = macro.id.rawValue
        name = macro.name
        description = macro.note
        switch macro.reach {
        case .everyone: break
        case .department(let id): department = wording.name(id)
        case .person(let id): owner = wording.address(id)
        }
        text = macro.words?.text
        visibility = macro.words?.visibility.rawValue
        isFinal = macro.isReady
        actions = macro.actions.map { wording.configuration.text(of: $0) }
        obstacles = macro.obstacles(in: wording.configuration).map(\.description)
        version = macro.version
        self.preview = preview
    }

    /// Who uses it, in a word.
    var user: String { department ?? owner ?? "everyone" }
}
