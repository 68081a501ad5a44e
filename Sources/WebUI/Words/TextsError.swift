/// Why a language's texts cannot be used.
struct TextsError: Error, CustomStringConvertible {
    var language: String
    var line: Int?
    var reason: String

    init(language: String, line: Int?, _ reason: String) {
        self.language = language
        self.line = line
        self.reason = reason
    }

    /// The language's file.
    var file: String { Languages.file(of: language) }

    var description: String { "\(file)\(line.map { ", line \($0)" } ?? ""): \(reason)" }
}
