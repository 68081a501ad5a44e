import BusinessTime
import Model
import Workflows

/// `belay setting`
enum SettingCommands {
    static let group = Command<Session>(
        "setting", "See and change what holds for the whole company.", subcommands: [list, set])

    private static let list = Command.onData("list", "List the settings, what they are and what they do.") {
        _, session in
        let settings = try await session.environment().snapshot.configuration.settings
        try session.answer(ListAnswer(items: SettingName.allCases.map { SettingAnswer($0, settings) })) {
            var table = TextTable([.init("SETTING", isFixed: true), .init("VALUE"), .init("WHAT IT DOES")])
            for name in SettingName.allCases { table.append([name.rawValue, name.text(in: settings), name.summary]) }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let set = Command.onData(
        "set", "Change a setting.",
        arguments: [
            Argument("setting", "Which.", kind: .word(of: SettingName.self)),
            Argument("value", "What it shall be; “belay setting list” says what each takes."),
        ]
    ) { arguments, session in
        guard let name = arguments.word("setting", as: SettingName.self) else {
            throw arguments.refusal("setting is missing.")
        }
        let changed = try await session.run(
            ChangeSetting(name: name, value: arguments.requiredString("value")))
        try session.answer(SettingAnswer(name, changed)) { "\(name.rawValue) is \(name.text(in: changed)).\n" }
        return .succeeded
    }
}

/// A setting as programs get it.
private struct SettingAnswer: Encodable {
    var setting: String
    var value: String
    var summary: String

    init(_ name: SettingName, _ settings: Settings) {
        setting = name.rawValue
        value = name.text(in: settings)
        summary = name.summary
    }
}
