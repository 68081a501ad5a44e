/// One thing that is wrong with a command line; its description says what would be right.
package enum UsageProblem: Sendable, Equatable, CustomStringConvertible {
    /// There is no such option here; perhaps this one was meant.
    case unknownOption(String, suggestion: String?)
    /// There is no such command here; perhaps this one was meant, and these there are.
    case unknownCommand(String, suggestion: String?, known: [String])
    /// A group was called without one of its commands.
    case missingCommand(known: [String])
    /// An argument that the command needs is not there.
    case missingArgument(String)
    /// A word too many.
    case unexpectedArgument(String)
    /// The option, as help shows it, came without its value.
    case missingValue(String)
    /// The flag came with a value.
    case unexpectedValue(String)
    /// The option was given more than once.
    case repeatedOption(String)
    /// An option, as help shows it, that the command needs is not there.
    case missingOption(String)
    /// The value of an option or argument is not allowed; perhaps this one was meant.
    case wrongValue(name: String, value: String, allowed: String, suggestion: String?)
    /// What a command itself found wrong, in a whole sentence.
    case refused(String)

    package var description: String {
        switch self {
        case .unknownOption(let name, let suggestion):
            return "There is no option \(name)." + Self.question(suggestion)
        case .unknownCommand(let name, let suggestion, let known):
            let list = suggestion == nil ? " There are: \(known.joined(separator: ", "))." : ""
            return "There is no command \"\(name)\"." + Self.question(suggestion) + list
        case .missingCommand(let known):
            return "Name a command: \(known.joined(separator: ", "))."
        case .missingArgument(let name):
            return "\(name) is missing."
        case .unexpectedArgument(let word):
            return "\"\(word)\" is one word too many. Put quotes round text with spaces."
        case .missingValue(let usage):
            let name = usage.prefix { $0 != " " }
            return "\(name) needs a value: \(usage). Write \(name)=VALUE if the value begins with dashes."
        case .unexpectedValue(let name):
            return "\(name) takes no value."
        case .repeatedOption(let name):
            return "\(name) is given more than once."
        case .missingOption(let usage):
            return "\(usage) is missing."
        case .wrongValue(let name, let value, let allowed, let suggestion):
            return "\(name): \"\(value)\" will not do; give \(allowed)." + Self.question(suggestion)
        case .refused(let reason):
            return reason
        }
    }

    private static func question(_ suggestion: String?) -> String {
        suggestion.map { " Did you mean \($0)?" } ?? ""
    }
}
