/// All that a token may do, together with what its person may.
package struct Scopes: Hashable, Sendable {
    /// Each thing that is allowed.
    package let scopes: Set<Scope>

    /// These and no others.
    package init(_ scopes: some Sequence<Scope>) { self.scopes = Set(scopes) }

    /// Everything: a signed-in person, and the command line.
    package static let all = Scopes([.admin])

    /// Whether each of these is allowed by others, too.
    package func isWithin(_ others: Scopes) -> Bool {
        scopes.allSatisfy { scope in
            switch scope {
            case .admin: others.holdsAdmin
            case .read(let noun): others.allowsReading(noun)
            case .write(let noun): others.allowsWriting(noun)
            }
        }
    }

    /// Whether an admin's rights come with it.
    package var holdsAdmin: Bool { scopes.contains(.admin) }

    /// Whether things of a noun may be seen; nil: things of any.
    package func allowsReading(_ noun: Noun?) -> Bool {
        holdsAdmin || scopes.contains(.read(nil)) || scopes.contains(.write(nil))
            || noun.map { scopes.contains(.read($0)) || scopes.contains(.write($0)) } ?? false
    }

    /// Whether things of a noun may be changed; nil: things of any.
    package func allowsWriting(_ noun: Noun?) -> Bool {
        holdsAdmin || scopes.contains(.write(nil)) || noun.map { scopes.contains(.write($0)) } ?? false
    }
}

extension Scopes: CustomStringConvertible {
    /// The scopes in a fixed order with blanks between, as they are stored (RFC 6749, section 3.3).
    package var description: String { scopes.map(\.description).sorted().joined(separator: " ") }

    /// Reads what `description` writes; nil where a word is no scope.
    package init?(_ text: String) {
        var scopes: Set<Scope> = []
        for word in text.split(separator: " ") {
            guard let scope = Scope(String(word)) else { return nil }
            scopes.insert(scope)
        }
        self.init(scopes)
    }
}
