import Model
import Secrets

/// What lets somebody in whose authenticator is lost: ten codes of 80 bits, shown once, each good for one time.
enum RecoveryCodes {
    static let count = 10

    static func make() throws -> [String] {
        try (0..<count).map { _ in
            let text = Base32.encode(try RandomBytes.make(10)).lowercased()
            return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
                .joined(separator: "-")
        }
    }

    /// How a code is stored: in whatever way it was typed, it is the same.
    static func hash(_ code: String, of person: PersonID) -> String {
        SHA256.hash("belay recovery code \(person) \(code.lowercased().filter { $0 != "-" && !$0.isWhitespace })")
            .description
    }
}
