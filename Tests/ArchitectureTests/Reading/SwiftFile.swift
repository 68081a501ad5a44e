/// A Swift file, taken apart as far as the rules of the house need it.
struct SwiftFile: Sendable {
    /// Where it is, from the top of the repository.
    let path: String
    /// Its words and signs.
    let tokens: [SwiftToken]
    /// How many lines it has.
    let lineCount: Int

    init(path: String, text: String) {
        self.path = path
        tokens = SwiftScanner.tokens(of: text)
        lineCount = text.utf8.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    }

    /// The folder below `Sources` or `Tests` that it is in: for `Sources` that is the target.
    var target: String { component(1) }
    /// The file's name without folders.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// The name without ending: `Type` or `Type+Aspect`.
    var stem: String { String(name.dropLast(".swift".count)) }

    private func component(_ index: Int) -> String {
        let parts = path.split(separator: "/")
        return parts.indices.contains(index) ? String(parts[index]) : ""
    }

    /// Where a token is, as editors jump to it.
    func place(_ token: SwiftToken) -> String { "\(path):\(token.line)" }

    /// The modules that it imports, with the place of each.
    var imports: [(module: String, place: String)] {
        let code = code
        return code.indices.compactMap { index in
            guard code[index].isWord("import"), code[index].depth == 0, index + 1 < code.count else { return nil }
            let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            var next = index + 1
            if kinds.contains(code[next].text) { next += 1 }
            return next < code.count ? (code[next].text, place(code[index])) : nil
        }
    }

    /// Its tokens without comments.
    var code: [SwiftToken] { tokens.filter { $0.kind != .comment && $0.kind != .documentation } }

    /// The places where these words and signs follow each other.
    func places(of pattern: [String]) -> [String] {
        let code = code
        guard code.count >= pattern.count else { return [] }
        return (0...(code.count - pattern.count)).compactMap { start in
            for (offset, wanted) in pattern.enumerated() {
                let token = code[start + offset]
                guard token.kind == .word || token.kind == .sign, token.text == wanted else { return nil }
            }
            return place(code[start])
        }
    }
}
