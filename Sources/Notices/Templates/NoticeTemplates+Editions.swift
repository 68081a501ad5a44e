package import Model

extension NoticeTemplates {
    /// What is wrong with a template before it is used; empty where nothing is.
    package func problems(in source: String, name: String, language: String) -> [NoticeProblem] {
        var problems: [NoticeProblem] = []
        guard let path = NoticePath(Self.file(name, language)) else { return [] }
        _ = NoticeTemplate(Self.plain(source), path: path, problems: &problems)
        return problems
    }

    /// The same with the templates that an admin wrote in the place of those that Belay brings.
    ///
    /// One that cannot be used any more, such as after an upgrade took a variable away, stays as Belay brings it.
    package func replacing(_ editions: [TemplateEdition]) -> NoticeTemplates {
        var templates = self
        for edition in editions {
            var problems: [NoticeProblem] = []
            guard let source = edition.source, let path = NoticePath(Self.file(edition.name, edition.language)),
                let template = NoticeTemplate(Self.plain(source), path: path, problems: &problems)
            else { continue }
            templates.put(template)
        }
        return templates
    }

    /// A template as it is written; nil where it is not there in that language.
    package func source(of name: String, in language: String) -> String? {
        template(name, exactly: language)?.source
    }

    /// Every language that anything is in, sorted.
    package var languages: [String] { Set(names.flatMap(languages(of:))).sorted() }

    private static func file(_ name: String, _ language: String) -> String { "Templates/\(language)/\(name).mustache" }
}
