import Foundation

/// What is set about the process, each setting from the first place that has it: the command line, the environment, the
/// configuration file, the default.
struct ProcessSettings: Sendable {
    /// Where Debian's packages and the unit in the documentation expect the file; read where it is there.
    static let usualFile = "/etc/belay/belay.json5"
    /// The variable that names the file.
    static let fileVariable = "BELAY_CONFIG"

    /// The configuration file that was read; nil where there is none.
    let file: String?
    private let resolved: [ProcessSetting: ResolvedSetting]

    /// Resolves all settings; throws what is wrong with one of them, and where it stands.
    init(_ arguments: ParsedArguments, variables: [String: String], directory: String) throws(CommandError) {
        let configured = try Self.file(arguments, variables, directory)
        var resolved: [ProcessSetting: ResolvedSetting] = [:]
        for setting in ProcessSetting.allCases {
            let found = Self.resolve(setting, arguments, variables, configured)
            if case .variable(let name) = found.source, let value = found.value, let fault = setting.fault(in: value) {
                throw CommandError("$\(name): “\(TerminalText.line(value))” \(fault).")
            }
            resolved[setting] = found
        }
        file = configured?.path
        self.resolved = resolved
    }

    /// A setting with where it comes from.
    subscript(setting: ProcessSetting) -> ResolvedSetting {
        resolved[setting] ?? ResolvedSetting(setting: setting, value: setting.defaultValue, source: .builtIn)
    }

    private static func file(
        _ arguments: ParsedArguments, _ variables: [String: String], _ directory: String
    ) throws(CommandError) -> ConfigurationFile? {
        let named = arguments.string("config") ?? variables[fileVariable].flatMap { $0.isEmpty ? nil : $0 }
        if let named { return try ConfigurationFile(absolute(named, in: directory)) }
        return FileManager.default.fileExists(atPath: usualFile) ? try ConfigurationFile(usualFile) : nil
    }

    private static func resolve(
        _ setting: ProcessSetting, _ arguments: ParsedArguments, _ variables: [String: String],
        _ configured: ConfigurationFile?
    ) -> ResolvedSetting {
        if arguments.isGiven(setting.rawValue) {
            let value =
                setting == .requestLog ? String(arguments.flag("request-log")) : arguments.string(setting.rawValue)
            return ResolvedSetting(setting: setting, value: value, source: .option(setting.rawValue))
        }
        if let value = variables[setting.variable], !value.isEmpty {
            return ResolvedSetting(setting: setting, value: value, source: .variable(setting.variable))
        }
        if let configured, let value = configured.values[setting] {
            // A folder in the file is meant from where the file is, wherever somebody stands who runs a command.
            let isPath = setting == .data || setting == .templates
            let folder = URL(filePath: configured.path).deletingLastPathComponent().path()
            return ResolvedSetting(
                setting: setting, value: isPath ? absolute(value, in: folder) : value,
                source: .file(configured.path))
        }
        return ResolvedSetting(setting: setting, value: setting.defaultValue, source: .builtIn)
    }

    /// A path that somebody wrote, absolute.
    static func absolute(_ path: String, in directory: String) -> String {
        path.hasPrefix("/") ? path : URL(filePath: directory).appending(path: path).standardized.path()
    }
}
