/// What stands at the end of a link: its number and its code, such as `17-mzxw6ytb…`.
package struct LinkAddress: Hashable, Sendable {
    /// The path that links begin with.
    package static let path = "/link/"
    /// What stands for the code where it is not to be seen.
    private static let hidden = "…"

    /// The link's number.
    package var id: LinkID
    /// The code, a secret.
    package var code: String
    /// Every field, in the order of declaration.
    package init(id: LinkID, code: String) {
        self.id = id
        self.code = code
    }

    /// Reads `17-mzxw6ytb…`; nil where it cannot be one.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 64, let number = Int64(parts[0]), number > 0, !parts[1].isEmpty,
            parts[1].utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x32...0x37).contains($0) })
        else { return nil }
        self.init(id: LinkID(number), code: String(parts[1]))
    }

    /// The number and the code, as they stand in a path.
    package var text: String { "\(id)-\(code)" }

    /// A link's address as it is stored in what was told, without its code.
    package static func concealed(_ id: LinkID) -> String { "\(path)\(id)-\(hidden)" }

    /// A text with this link's code put in where it was left out.
    package func revealed(in text: String) -> String {
        text.split(separator: Self.concealed(id), omittingEmptySubsequences: false)
            .joined(separator: Self.path + self.text)
    }
}

/// The code is no part of what is printed by mistake.
extension LinkAddress: CustomStringConvertible, CustomReflectable {
    package var description: String { "link \(id)" }
    package var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
