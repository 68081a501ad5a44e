import Foundation

/// How a command takes a text that may be long: `--body TEXT`, `--body-file FILE`, or standard input for `-`.
enum BodyOptions {
    static let options = [
        Option("body", "The text."),
        Option("body-file", "A file that holds the text; “-” for standard input.", kind: .file),
    ]

    /// The text; nil where none was given.
    ///
    /// Read before any data, so that a server that runs the command gets what stood on standard input.
    static func text(_ arguments: ParsedArguments, in session: Session) throws -> String? {
        let file = arguments.string("body-file")
        if arguments.string("body") != nil, file != nil {
            throw arguments.refusal("Give --body or --body-file, not both.")
        }
        guard let file else { return arguments.string("body") }
        return try file == "-" ? session.input() : session.text(ofFile: file)
    }

    /// The text, which the command cannot do without.
    static func requiredText(_ arguments: ParsedArguments, in session: Session) throws -> String {
        guard let text = try text(arguments, in: session) else {
            throw arguments.refusal(
                "The text is missing; give it with --body TEXT, --body-file FILE, or --body-file - for standard input.")
        }
        return text
    }
}

extension Session {
    /// A file's text.
    func text(ofFile name: String) throws -> String {
        let path = path(name)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandError("The file \(path) cannot be read; check that it is there and that you may read it.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandError("The file \(path) is not UTF-8 text; convert it first, such as with iconv.")
        }
        return text
    }

    /// A file in JSON or JSON5; “-” for standard input.
    func value<Value: Decodable>(_ type: Value.Type, inFile name: String) throws -> Value {
        let text = try name == "-" ? input() : text(ofFile: name)
        return try JSON5Reader.read(type, from: text, called: name == "-" ? "Standard input" : "The file \(path(name))")
    }
}
