package import Model
import Storage

/// A view as somebody wrote it, still to be checked; for a change, what is nil stays as it is.
package struct SavedViewDraft: Hashable, Sendable {
    /// Who is to see it.
    package enum Reach: Hashable, Sendable {
        /// Whoever writes it.
        case me
        /// A team, by name or number.
        case team(String)
        /// A department, by name or number.
        case department(String)
    }

    /// How many views somebody, a team or a department has at most.
    static let most = 50

    /// What it is called, at most 60 characters.
    package var name: String?
    /// Who sees it; for a new one whoever writes it where it is nil. It stays as it is for one that there is.
    package var reach: Reach?
    /// What it shows, in the words of the queue's address.
    package var words: ViewWords?
    /// Every field, in the order of declaration.
    package init(name: String? = nil, reach: Reach? = nil, words: ViewWords? = nil) {
        self.name = name
        self.reach = reach
        self.words = words
    }

    /// The view with this; throws every field that is wrong.
    func applied(to earlier: SavedView, in transaction: Transaction) throws -> SavedView {
        var validator = Validator()
        var view = earlier
        if let name { view.name = validator.text("name", name, length: 1...60) }
        if let words {
            view.words = words
            view.words.text = words.text.map { validator.text("q", $0, length: 0...200) }.flatMap {
                $0.isEmpty ? nil : $0
            }
            for (field, word, known) in words.unknown {
                validator.reject(field, "“\(word.prefix(100))” is none of \(known.joined(separator: ", "))")
            }
        }
        let others = try transaction.writer.savedViews(view.reach).filter { $0.id != view.id }
        if others.contains(where: { $0.name.lowercased() == view.name.lowercased() }) {
            validator.reject("name", "there is a view “\(view.name)” already")
        }
        if view.id == 0, others.count >= Self.most {
            validator.reject("name", "would be one more than \(Self.most); remove another one first")
        }
        try validator.finish()
        return view
    }
}
