import Model
import Templating
import Workflows

/// The views that somebody sees, to be renamed, moved and removed.
struct ViewsPage: FramedPage {
    static let template = "views"

    var seen: SeenViews
    var names: Configuration
    var principal: Principal
    /// What could not be done, and with which view.
    var refused: (id: SavedViewID, name: String, why: [String])?

    var section: Section? { .tickets }
    var styles: [String] { ["admin.css"] }

    func title(for reader: Reader) -> String { reader.texts["views.title"] }

    func crumbs(for reader: Reader) -> [Crumb] {
        [Crumb(path: SitePath.queue.rawValue, text: reader.texts["nav.tickets"])]
    }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "isEmpty": .bool(seen.entries.isEmpty), "first": .text(SitePath.firstView.rawValue),
            "hasFirst": .bool(seen.defaultView != nil),
            "problems": .list((refused?.why ?? []).map { .text($0) }), "hasProblems": .bool(refused != nil),
            "views": .list(seen.entries.map { value($0, reader.texts) }),
        ]
    }

    private func value(_ entry: SeenViews.Entry, _ texts: Texts) -> TemplateValue {
        let view = entry.view
        let words = view.words
        let wanted = words.filter.map { QueueFilter($0) }
        let order = words.sort == TicketQuery.Order.newest.rawValue ? texts["sort.newest"] : nil
        let parts: [String?] = [
            texts.find("queue.\(words.queue)") ?? words.queue,
            words.priority.map { texts.find("priority.\($0)") ?? $0 },
            words.status.map { $0 == "any" ? texts["filter.any"] : texts.find("status.\($0)") ?? $0 },
            words.text.map { "“\($0)”" }, order,
        ]
        return [
            "number": .text(view.id.description), "name": .text(view.name),
            "typed": .text(refused?.id == view.id ? refused?.name ?? view.name : view.name),
            "path": wanted.map { .text($0.address) } ?? .null,
            "for": .text(ViewEntries.reach(view.reach, names) ?? texts["macro.for-me"]),
            "shows": .text(parts.compactMap(\.self).joined(separator: ", ")),
            "unknown": .list(
                words.unknown.map { .text(texts("views.unknown", ["field": $0.field, "word": $0.word])) }),
            "isFirst": .bool(seen.defaultView == view.id),
            "isKept": .bool(view.isKept(by: principal, in: names)),
            "change": .text(SitePath.path(of: view.id)), "removal": .text(SitePath.removal(of: view.id)),
        ]
    }
}
