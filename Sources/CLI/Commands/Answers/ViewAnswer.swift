import Model
import Workflows

/// A saved view as programs get it.
struct ViewAnswer: Encodable {
    var number: Int64
    var name: String
    var owner: String?
    var team: String?
    var department: String?
    var queue: String
    var sort: String
    var priority: String?
    var status: String?
    var text: String?
    var unknown: [String]
    var isDefault: Bool
    var count: Int?
    var isMore: Bool

    init(_ entry: SeenViews.Entry, isDefault: Bool, _ wording: Wording) {
        let words = entry.view.words
        number = entry.view.id.rawValue
        name = entry.view.name
        switch entry.view.reach {
        case .person(let id): owner = wording.address(id)
        case .team(let id): team = wording.name(id)
        case .department(let id): department = wording.name(id)
        }
        queue = words.queue
        sort = words.sort
        priority = words.priority
        status = words.status
        text = words.text
        unknown = words.unknown.map { "\($0.field) \($0.word)" }
        self.isDefault = isDefault
        count = entry.count
        isMore = entry.isMore
    }

    /// Who sees it.
    var user: String { owner ?? team ?? department ?? "–" }

    /// What it shows, in the words of the queue's address.
    var shows: String {
        let parts = [
            "queue \(queue)", priority.map { "priority \($0)" }, status.map { "status \($0)" }, text.map { "“\($0)”" },
            "sort \(sort)",
        ]
        let gone = unknown.isEmpty ? "" : " (means nothing any more: \(unknown.joined(separator: ", ")))"
        return parts.compactMap(\.self).joined(separator: ", ") + gone
    }
}
