/// A setting of the process with where its value comes from.
struct ResolvedSetting: Hashable, Sendable {
    /// Where a value may come from; what comes first here counts.
    enum Source: Hashable, Sendable {
        /// The command line.
        case option(String)
        /// A variable of the environment.
        case variable(String)
        /// The configuration file.
        case file(String)
        /// Nobody set it.
        case builtIn
    }

    let setting: ProcessSetting
    /// The value as text; nil where there is none.
    let value: String?
    let source: Source
}

extension ResolvedSetting.Source: CustomStringConvertible {
    var description: String {
        switch self {
        case .option(let name): "--\(name)"
        case .variable(let name): "$\(name)"
        case .file(let path): path
        case .builtIn: "default"
        }
    }
}
