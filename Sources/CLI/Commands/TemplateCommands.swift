import Foundation
import Model
import Notices
import Templating
import Workflows

/// `belay template`
enum TemplateCommands {
    static let group = Command<Session>(
        "template", "Look at, try out and check the templates of notifications.",
        discussion: "With --templates DIR, the files in it take the place of the built-in ones.",
        subcommands: [
            list, show, TemplateWriting.set, TemplateWriting.versions, TemplateWriting.restore, render, check,
        ])

    private static let list = Command<Session>("list", "List the templates of notifications.") { arguments, session in
        let templates = try NoticeTemplates(
            files: Composition.notices(in: Composition.files(templates: session.templates)))
        let names = templates.names
        try session.answer(names.map { TemplateEntry(name: $0, languages: templates.languages(of: $0)) }) {
            var table = TextTable([.init("Name", isFixed: true), .init("Languages")])
            for name in names { table.append([name, templates.languages(of: name).joined(separator: ", ")]) }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command<Session>.onData(
        "show", "Show a template as it is written.",
        discussion: "Where there is a data file, that is what an admin wrote in it, if anybody did.",
        arguments: [Argument("name", "The template's name, such as acknowledgement.", kind: .name)],
        options: [Option("language", "In which language.", placeholder: "TAG", default: "en")]
    ) { arguments, session in
        let name = try arguments.requiredString("name")
        let language = try arguments.requiredString("language").lowercased()
        if let written = try await session.writtenTemplate(name, in: language) {
            session.output.write(written)
            return .succeeded
        }
        let files = Composition.notices(in: try Composition.files(templates: session.templates))
        guard
            let file = files.first(where: {
                $0.key.lowercased() == "templates/\(language)/\(name).mustache".lowercased()
            })
        else {
            let templates = try NoticeTemplates(files: files)
            let languages = templates.languages(of: name)
            throw CommandError(
                languages.isEmpty
                    ? "There is no template “\(name)”; there are \(templates.names.joined(separator: ", "))."
                    : "The template “\(name)” is not there in “\(language)”; it is in \(languages.joined(separator: ", "))."
            )
        }
        session.output.write(file.value)
        return .succeeded
    }

    private static let render = Command<Session>.onData(
        "render", "Render a template file with data, or a notification with a real record.",
        discussion: """
            TEMPLATE is a Mustache file, and --data the JSON file of its values (- for standard input). The rendered text, \
            escaped for HTML as the Mustache specification says, and nothing else goes to standard output. What the data \
            lacks leaves nothing behind, unless --strict.

            With --record, TEMPLATE is the name of a notification, and the text is what a recipient would read of that \
            record; --data is the data file then.
            """,
        arguments: [Argument("template", "A template file, or with --record a template's name.", kind: .file)],
        options: [
            Option("partials", "The folder of partials, NAME.mustache.", kind: .folder),
            Option("record", "The record, such as \"ticket 12\".", kind: .record),
            Option("language", "With --record: the reader's language.", placeholder: "TAG"),
        ],
        flags: [Flag("strict", "Fail where the values lack a variable.")]
    ) { arguments, session in
        let template = try arguments.requiredString("template")
        if let record = arguments.value("record", as: RecordReference.self) {
            let preview = NoticePreview(template: template, record: record, language: arguments.string("language"))
            let environment = try await session.environment()
            let notice = try await preview.render(in: environment, as: session.principal(in: environment))
            try session.answer(["subject": notice.subject, "text": notice.text, "language": notice.language]) {
                TerminalText.block("Subject: \(notice.subject)\n\n\(notice.text)")
            }
            return .succeeded
        }
        // The option of all commands: where a file is rendered, its data is no data file of ours but the values.
        guard let data = arguments.string("data") else {
            throw arguments.refusal("Name the JSON file of values with --data, or a record with --record.")
        }
        let file = TemplateFile(template, partials: arguments.string("partials"), isStrict: arguments.flag("strict"))
        session.output.write(try file.render(values: data, in: session))
        return .succeeded
    }

    private static let check = Command<Session>(
        "check", "Check templates for mistakes that would leave gaps.",
        arguments: [
            Argument(
                "folder", "The folder of templates, LANGUAGE/NAME.mustache; else those in use.", kind: .folder,
                isRequired: false)
        ]
    ) { arguments, session in
        let folder = arguments.string("folder").map(session.path) ?? session.templates
        let files = Composition.notices(in: try Composition.files(templates: folder))
        let templates: NoticeTemplates
        do throws(NoticeError) {
            templates = try NoticeTemplates(files: files)
        } catch {
            guard case .unusable(let problems) = error else { throw error }
            try session.answer(problems.map(\.description)) {
                problems.map { TerminalText.line($0.description) + "\n" }.joined()
                    + "\(problems.count) problem\(problems.count == 1 ? "" : "s").\n"
            }
            return .failed
        }
        let count = templates.names.reduce(0) { $0 + templates.languages(of: $1).count }
        try session.answer([String]()) { "\(count) templates, nothing wrong.\n" }
        return .succeeded
    }
}

extension Session {
    /// A template as an admin wrote it; nil where nobody did, or where there is no data file.
    fileprivate func writtenTemplate(_ name: String, in language: String) async throws -> String? {
        guard surroundings.served != nil || FileManager.default.fileExists(atPath: dataPath) else { return nil }
        return try await environment().snapshot.configuration.noticeTemplates
            .first { $0.name == name && $0.language == language }?.source
    }
}

/// A template as JSON.
private struct TemplateEntry: Encodable {
    var name: String
    var languages: [String]
}
