import Testing

/// The catalogs of what the rooms say, `Templates/pages/messages.de.txt`.
struct MessageTests {
    private static let catalogs = Repository.files(in: "Templates/pages").filter { $0.contains("/messages.") }

    /// What the literals of each file hold, without what is put into them.
    private static let said = Repository.sources.map { file in
        file.tokens.filter { $0.kind == .text }.map(\.text).joined()
    }

    @Test func `every sentence of a catalog is said somewhere`() throws {
        #expect(!Self.catalogs.isEmpty)
        for path in Self.catalogs {
            for line in try Repository.text(path).split(separator: "\n") where !line.hasPrefix("#") {
                let english = line.prefix(upTo: try #require(line.firstRange(of: " → "), "\(path): \(line)").lowerBound)
                let words = Self.words(of: english)
                #expect(Self.said.contains { file in words.allSatisfy(file.contains) }, "\(path): \(english)")
            }
        }
    }

    /// What stands between the places of a sentence.
    private static func words(of sentence: Substring) -> [String] {
        var words: [String] = []
        for part in sentence.split(separator: "{", omittingEmptySubsequences: false) {
            let end = part.firstIndex(of: "}")
            words.append(String(end.map { part[part.index(after: $0)...] } ?? part))
        }
        return words.filter { !$0.isEmpty }
    }
}
