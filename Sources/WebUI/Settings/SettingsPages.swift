import HTTPServer
import Model
import Workflows

/// What holds for the whole company: `/settings`.
struct SettingsPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.settings.rawValue, name: "pages.settings",
                handler: desk.admin { _, member in
                    try desk.show(SettingsPage(form: form(member.texts)), for: member)
                }),
            Route(
                .post, SitePath.settings.rawValue, name: "pages.settings.change", maximumBodyBytes: 65_536,
                handler: desk.admin(change)),
        ]
    }

    private func form(_ texts: Texts) -> EntryForm {
        let settings = desk.environment.snapshot.configuration.settings
        return EntryForm(
            action: SitePath.settings.rawValue, send: texts["change.save"],
            SettingName.allCases.map { name in
                let value = name.text(in: settings)
                return EntryField(
                    name.rawValue, texts["setting.\(name.rawValue)"],
                    name.words.map { words in
                        let options = words.map { OptionGroup.Option(value: $0, text: Self.text(of: $0, name, texts)) }
                        return .choice([OptionGroup(nil, options)].keeping(value))
                    } ?? .line, value: value, hint: texts.find("setting-hint.\(name.rawValue)"), longest: 2000)
            })
    }

    /// A word that a setting takes, for whoever reads it.
    private static func text(of word: String, _ name: SettingName, _ texts: Texts) -> String {
        texts.find("setting-choice.\(name.rawValue).\(word)") ?? Role(rawValue: word).map { texts.word("role", $0) }
            ?? word
    }

    @Sendable private func change(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor, maximumFields: 64)
        let settings = desk.environment.snapshot.configuration.settings
        var form = form(member.texts)
        do {
            let fields = try form.take(fields, member.texts)
            var values: [SettingName: String] = [:]
            for name in SettingName.allCases {
                guard let typed = fields[name.rawValue], typed != name.text(in: settings) else { continue }
                values[name] = typed
            }
            _ = try await desk.environment.run(ChangeSettings(values: values), as: member.principal)
            return try .redirect(to: SitePath.settings.rawValue + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try desk.show(SettingsPage(form: form), for: member, status: PageRefusal(error).status)
        }
    }
}
