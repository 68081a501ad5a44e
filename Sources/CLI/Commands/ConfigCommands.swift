import Foundation

/// `belay config`
enum ConfigCommands {
    static let group = Command<Session>("config", "See what is set about the process.", subcommands: [show])

    private struct Answer: Encodable {
        var name: String
        var value: String?
        var source: String
        var variable: String
        var key: String
        var summary: String
    }

    private static let show = Command<Session>(
        "show", "List what is set about the process, and where each value comes from.",
        discussion: """
            The first place that has a value counts: the command line, the environment, the configuration file (JSON5), \
            the default. The file is that of --config, else of $BELAY_CONFIG, else /etc/belay/belay.json5 if it is there:

              {
                // Paths are from where this file is.
                data: "/var/lib/belay/belay.db",
                listen: "127.0.0.1:8080",
                logFormat: "json",
              }

            What admins set about the company is in the data file; see "belay setting".
            """,
        options: [
            Option("listen", "As for “belay serve”.", placeholder: "ADDRESS"),
            Option("log-format", "As for “belay serve”.", kind: .choice(Log.Format.allCases.map(\.rawValue))),
        ]
    ) { _, session in
        let answers = ProcessSetting.allCases.map { setting in
            let resolved = session.settings[setting]
            return Answer(
                name: setting.rawValue, value: resolved.value, source: "\(resolved.source)",
                variable: setting.variable, key: setting.key, summary: setting.summary)
        }
        try session.answer(ListAnswer(items: answers)) {
            var table = TextTable([
                .init("SETTING", isFixed: true), .init("VALUE"), .init("FROM"), .init("VARIABLE", isFixed: true),
                .init("KEY", isFixed: true),
            ])
            for answer in answers {
                table.append([answer.name, answer.value ?? "–", answer.source, answer.variable, answer.key])
            }
            return table.rendered(for: session.output.terminal)
                + "\nConfiguration file: \(session.settings.file ?? "none").\n"
        }
        return .succeeded
    }
}
