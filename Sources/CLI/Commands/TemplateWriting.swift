import BusinessTime
import Model
import Workflows

/// What `belay template` writes: versions of templates that are kept in the data file.
enum TemplateWriting {
    private static let name = Argument("name", "The template's name, such as acknowledgement.", kind: .name)
    private static let language = Option("language", "In which language.", placeholder: "TAG", default: "en")

    static let set = Command.onData(
        "set", "Write a template anew; the version that was there is kept.",
        discussion: """
            The file begins with the subject line, as in “Subject: We have it”, then an empty line, then the text. \
            “belay template show” says how it is written now.
            """, arguments: [name],
        options: [
            language, Option("file", "The file; “-” for standard input.", kind: .file, isRequired: true),
            Option(
                "if-version", "Refuse where somebody wrote a newer one than this version.", kind: .integer(0...Int.max)),
        ]
    ) { arguments, session in
        let file = try arguments.requiredString("file")
        let source = try file == "-" ? session.input() : session.text(ofFile: file)
        let edition = try await session.run(
            SaveNoticeTemplate(
                name: arguments.requiredString("name"), language: arguments.requiredString("language"), source: source,
                expectedVersion: arguments.integer("if-version").map(Int64.init)))
        return try await answer(edition, session)
    }

    static let restore = Command.onData(
        "restore", "Bring an earlier version of a template back, or the one that Belay brings.", arguments: [name],
        options: [language, Option("to", "To which version; else the one that Belay brings.", kind: .number)]
    ) { arguments, session in
        let edition = try await session.run(
            RestoreNoticeTemplate(
                name: arguments.requiredString("name"), language: arguments.requiredString("language"),
                version: arguments.integer("to").map(Int64.init)))
        return try await answer(edition, session)
    }

    static let versions = Command.onData(
        "versions", "List the versions of a template that were written.", arguments: [name], options: [language]
    ) { arguments, session in
        let detail = try await session.ask(
            ShowNoticeTemplate(
                name: arguments.requiredString("name"), language: arguments.requiredString("language")))
        let wording = try await session.wording()
        try session.answer(ListAnswer(items: detail.editions.map { TemplateEditionAnswer($0, wording) })) {
            guard !detail.editions.isEmpty else { return "“\(detail.name)” is as Belay brings it.\n" }
            var table = TextTable([
                .init("VERSION", alignment: .right), .init("WRITTEN", isFixed: true), .init("BY"), .init("TEXT"),
            ])
            for edition in detail.editions {
                table.append([
                    "\(edition.version)", wording.moment(edition.at), wording.name(edition.by),
                    edition.source.map { $0.split(separator: "\n").first.map(String.init) ?? "" }
                        ?? "as Belay brings it",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static func answer(_ edition: TemplateEdition, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        try session.answer(TemplateEditionAnswer(edition, wording)) {
            "“\(edition.name)” (\(edition.language)) is at version \(edition.version)"
                + (edition.source == nil ? ", as Belay brings it.\n" : ".\n")
        }
        return .succeeded
    }
}

/// A version of a template as programs get it.
private struct TemplateEditionAnswer: Encodable {
    var name: String
    var language: String
    var version: Int64
    var source: String?
    var at: String
    var by: String

    init(_ edition: TemplateEdition, _ wording: Wording) {
        name = edition.name
        language = edition.language
        version = edition.version
        source = edition.source
        at = edition.at.description
        by = wording.name(edition.by)
    }
}
