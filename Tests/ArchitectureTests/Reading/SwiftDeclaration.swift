/// A declaration that other targets may see.
struct SwiftDeclaration: Sendable {
    /// `struct`, `func`, `init` …
    let keyword: String
    /// What it is called; for an initializer its first label.
    let name: String
    /// Where it stands.
    let place: String
    /// Whether a comment of three slashes stands before it.
    let isDocumented: Bool
}

extension SwiftFile {
    private static let keywords: Set<String> = [
        "struct", "class", "enum", "actor", "protocol", "func", "var", "let", "init", "subscript", "typealias",
        "associatedtype", "case", "macro",
    ]
    private static let modifiers: Set<String> = [
        "static", "final", "mutating", "nonmutating", "nonisolated", "override", "convenience", "required", "indirect",
        "borrowing", "consuming", "unsafe", "lazy", "weak", "dynamic", "class", "isolated", "private", "fileprivate",
        "internal",
    ]

    /// What it declares with the access of the whole package, and what protocols of that access require.
    var packageDeclarations: [SwiftDeclaration] {
        var found: [SwiftDeclaration] = []
        for index in tokens.indices where tokens[index].isWord("package") {
            guard let keyword = keyword(after: index) else { continue }
            found.append(declaration(modifiedAt: index, keyword: keyword))
            if tokens[keyword].text == "protocol" { found += requirements(ofProtocolAt: keyword) }
        }
        return found
    }

    /// The types that it declares outside any other, with whether each is private to the file.
    var outermostTypes: [(name: String, isPrivate: Bool)] {
        let kinds = ["struct", "class", "enum", "actor", "protocol"]
        return kinds.flatMap(positions(of:)).sorted().compactMap { index in
            guard code[index].depth == 0, index + 1 < code.count, code[index + 1].kind == .word,
                index == 0 || code[index - 1].text != "import"
            else { return nil }
            let before = code[..<index].reversed().prefix { Self.modifiers.contains($0.text) || $0.text == "package" }
            return (code[index + 1].text, before.contains { $0.text == "private" || $0.text == "fileprivate" })
        }
    }

    /// The types that it extends.
    var extendedTypes: [String] {
        positions(of: "extension").map { index in
            code[(index + 1)...].prefix { !$0.isSign("{") && !$0.isSign(":") && !$0.isWord("where") }.map(\.text)
                .joined()
        }
    }

    /// The place of the keyword that a modifier belongs to; nil where the word is no modifier of a declaration.
    private func keyword(after index: Int) -> Int? {
        var next = index + 1
        while next < tokens.count {
            let token = tokens[next]
            if token.isSign("(") || token.isSign("@") { return nil }
            guard token.kind == .word else { return nil }
            // `class` is a keyword, or a modifier of a member.
            let isModifier =
                Self.modifiers.contains(token.text)
                && !(token.text == "class" && !Self.keywords.contains(tokens[next + 1].text))
            if !isModifier { return Self.keywords.contains(token.text) ? next : nil }
            next += 1
            // The arguments of `nonisolated(unsafe)` and `private(set)`.
            while next < tokens.count, tokens[next].isSign("(") {
                while next < tokens.count, !tokens[next].isSign(")") { next += 1 }
                next += 1
            }
        }
        return nil
    }

    private func declaration(modifiedAt index: Int, keyword: Int) -> SwiftDeclaration {
        var name = keyword + 1 < tokens.count ? tokens[keyword + 1].text : ""
        if tokens[keyword].text == "func", tokens[keyword + 1].kind == .sign {
            name = tokens[(keyword + 1)...].prefix { $0.kind == .sign && !$0.isSign("(") }.map(\.text).joined()
        }
        if tokens[keyword].text == "init" {
            let label = tokens[(keyword + 1)...].first { $0.kind == .word }
            name = "init(\(label?.text ?? ""):)"
        }
        return SwiftDeclaration(
            keyword: tokens[keyword].text, name: name, place: place(tokens[index]),
            isDocumented: isDocumented(before: index))
    }

    /// Whether documentation stands before a token, with nothing but modifiers, attributes and comments between.
    private func isDocumented(before index: Int) -> Bool {
        var place = index - 1
        while place >= 0 {
            let token = tokens[place]
            switch token.kind {
            case .documentation: return true
            case .comment: break
            case .text: return false
            case .word:
                let isAttribute = place > 0 && tokens[place - 1].isSign("@")
                if isAttribute { place -= 1 } else if !Self.modifiers.contains(token.text) { return false }
            case .sign:
                guard token.isSign(")") else { return false }
                // The arguments of an attribute.
                var nesting = 0
                repeat {
                    if tokens[place].isSign(")") { nesting += 1 }
                    if tokens[place].isSign("(") { nesting -= 1 }
                    place -= 1
                } while nesting > 0 && place > 0
                guard place > 0, tokens[place].kind == .word, tokens[place - 1].isSign("@") else { return false }
                place -= 1
            }
            place -= 1
        }
        return false
    }

    private func requirements(ofProtocolAt keyword: Int) -> [SwiftDeclaration] {
        guard let open = tokens[keyword...].firstIndex(where: { $0.isSign("{") }) else { return [] }
        let depth = tokens[open].depth + 1
        var found: [SwiftDeclaration] = []
        var index = open + 1
        while index < tokens.count, tokens[index].depth >= depth {
            let token = tokens[index]
            if token.depth == depth, token.kind == .word, Self.keywords.contains(token.text), token.text != "class" {
                found.append(declaration(modifiedAt: index, keyword: index))
            }
            index += 1
        }
        return found
    }
}
