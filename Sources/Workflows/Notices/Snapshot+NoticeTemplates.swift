import Notices

extension Snapshot {
    /// The templates of notifications in the order of their names, with the languages that each is in.
    package var noticeTemplates: [(name: String, languages: [String])] {
        templates.names.map { ($0, templates.languages(of: $0)) }
    }
}
