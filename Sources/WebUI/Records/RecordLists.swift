import HTTPServer
import Model

/// The lists that a kind of record has, such as one's own and all, of which an address shows one: `?list=all`, or what comes
/// after a place, `&from=17`. The first one is shown where none is named.
struct RecordLists<List: RawRepresentable<String> & CaseIterable & Equatable> where List.AllCases == [List] {
    private let section: Section
    private let path: SitePath
    private let addition: SitePath
    /// What the keys of its texts begin with.
    private let words: String
    /// The list that is shown.
    let shown: List
    /// Where it goes on; nil: it begins.
    let place: String?

    init(
        _ section: Section, at path: SitePath, adding addition: SitePath, words: String, first: List,
        _ query: Parameters
    ) {
        self.section = section
        self.path = path
        self.addition = addition
        self.words = words
        shown = query["list"].flatMap(List.init) ?? first
        place = query["from"]
    }

    /// The page of what was found; `next` is the place to go on from.
    func page(_ table: RecordTable, next: String?, _ texts: Texts) -> RecordListPage {
        RecordListPage(
            section: section, heading: texts[section.text],
            tabs: List.allCases.map {
                .init(path: address($0), text: texts["\(words).list.\($0.rawValue)"], isHere: $0 == shown)
            }, path: path.rawValue,
            addition: .init(path: addition.rawValue, text: texts["\(words).new"]), table: table,
            empty: texts["\(words).none"], next: next.map { address(shown, from: $0) },
            first: place == nil ? nil : address(shown))
    }

    private func address(_ list: List, from place: String? = nil) -> String {
        Address.path(
            path.rawValue, ["list": list == List.allCases.first ? nil : list.rawValue, "from": place])
    }
}
