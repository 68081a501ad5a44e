/// Why a language's texts cannot be used.
struct TextsError: Error, CustomStringConvertible {
    var file: String
    var line: Int?
    var reason: String

    init(file: String, line: Int?, _ reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    init(language: String, line: Int?, _ reason: String) {
        self.init(file: Languages.file(of: language), line: line, reason)
    }

    var description: String { "\(file)\(line.map { ", line \($0)" } ?? ""): \(reason)" }
}
