import Model
import Templating
import Workflows

/// Saved views as links beside the queues.
struct ViewEntries: Sendable {
    var seen: SeenViews
    var names: Configuration
    /// What is shown now.
    var filter: QueueFilter

    /// The views, for the template; one that means nothing any more says so instead of leading anywhere.
    func value(_ texts: Texts) -> TemplateValue {
        .list(
            seen.entries.map { entry -> TemplateValue in
                let wanted = entry.view.words.filter.map { QueueFilter($0) }
                return [
                    "name": .text(entry.view.name),
                    "for": Self.reach(entry.view.reach, names).map { .text($0) } ?? .null,
                    "path": wanted.map { .text($0.address) } ?? .null,
                    "isHere": .bool(wanted == filter.fromStart),
                    "count": Self.count(entry).map { .text($0) } ?? .null,
                    "isEmptyView": .bool(entry.count == 0 && !entry.isMore),
                ]
            })
    }

    /// The name of the view that shows the same as the page.
    var name: String? {
        seen.entries.first { $0.view.words.filter.map { QueueFilter($0) } == filter.fromStart }?.view.name
    }

    /// How many, as far as was counted.
    static func count(_ entry: SeenViews.Entry) -> String? {
        entry.count.map { count in
            let most = ReadViews.mostCounted - 1
            return "\(min(count, most))" + (count > most || entry.isMore ? "+" : "")
        }
    }

    /// Whose it is, where it is not somebody's own.
    static func reach(_ reach: SavedView.Reach, _ names: Configuration) -> String? {
        switch reach {
        case .person: nil
        case .team(let id): names.teams[id]?.name
        case .department(let id): names.departments[id]?.name
        }
    }
}
