/// A Swift file, taken apart as far as the rules of the house need it.
struct SwiftFile: Sendable {
    /// Where it is, from the top of the repository.
    let path: String
    /// Its words and signs.
    let tokens: [SwiftToken]
    /// Its tokens without comments.
    let code: [SwiftToken]
    /// How many lines it has.
    let lineCount: Int
    /// Where in the code each word and sign is.
    private let positions: [String: [Int]]

    init(path: String, text: String) {
        self.path = path
        tokens = SwiftScanner.tokens(of: text)
        code = tokens.filter { $0.kind != .comment && $0.kind != .documentation }
        lineCount = (tokens.last?.line ?? 0)
        var positions: [String: [Int]] = [:]
        for (position, token) in code.enumerated() where token.kind != .text {
            positions[token.text, default: []].append(position)
        }
        self.positions = positions
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
        positions(of: "import").compactMap { index in
            guard code[index].depth == 0, index + 1 < code.count else { return nil }
            let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            let next = kinds.contains(code[index + 1].text) ? index + 2 : index + 1
            return next < code.count ? (code[next].text, place(code[index])) : nil
        }
    }

    /// Where in the code a word or sign is.
    func positions(of text: String) -> [Int] { positions[text] ?? [] }

    /// The places where these words and signs follow each other.
    func places(of pattern: [String]) -> [String] {
        guard let first = pattern.first else { return [] }
        return positions(of: first).compactMap { start in
            for (offset, wanted) in pattern.enumerated().dropFirst() {
                guard start + offset < code.count else { return nil }
                let token = code[start + offset]
                guard token.kind != .text, token.text == wanted else { return nil }
            }
            return place(code[start])
        }
    }
}
