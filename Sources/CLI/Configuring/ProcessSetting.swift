import Model

/// Something about the process that whoever starts it may set: on the command line, in the environment, or in a file.
///
/// What admins set about the company is in the data file; see `belay setting`.
enum ProcessSetting: String, CaseIterable, Sendable {
    case data, templates, listen
    case logFormat = "log-format"
    case requestLog = "request-log"

    /// The variable of the environment.
    var variable: String { "BELAY_" + rawValue.uppercased().replacing("-", with: "_") }

    /// The key in the file, as JavaScript writes names.
    var key: String {
        switch self {
        case .data: "data"
        case .templates: "templates"
        case .listen: "listen"
        case .logFormat: "logFormat"
        case .requestLog: "requestLog"
        }
    }

    /// What it is, in a sentence.
    var summary: String {
        switch self {
        case .data: "The data file."
        case .templates: "A folder of templates that replace the built-in ones."
        case .listen: "Where the server listens."
        case .logFormat: "How the server writes its log: logfmt or json."
        case .requestLog: "Whether the server writes a line for each request."
        }
    }

    /// What holds where nobody says anything; nil: nothing does.
    var defaultValue: String? {
        switch self {
        case .data: "belay.db"
        case .templates: nil
        case .listen: "127.0.0.1:8080"
        case .logFormat: Log.Format.logfmt.rawValue
        case .requestLog: "true"
        }
    }

    /// What is wrong with a value; nil: nothing.
    func fault(in text: String) -> String? {
        switch self {
        case .data, .templates: text.isEmpty ? "is empty" : nil
        case .listen: ListenAddress(text) == nil ? "is no address and port such as 127.0.0.1:8080" : nil
        case .logFormat: Log.Format(rawValue: text) == nil ? "is none of \(Log.Format.allCases.words)" : nil
        case .requestLog: ["true", "false"].contains(text) ? nil : "is neither true nor false"
        }
    }
}
