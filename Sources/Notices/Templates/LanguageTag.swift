/// Which languages to try, in order, for someone who reads some.
enum LanguageTag {
    /// What is tried last before any language at all.
    static let fallback = "en"

    /// What the first language has that has anything: the tags themselves, each followed by its shorter forms, then
    /// English: `de-AT` asks for `de-at`, `de`, `en`.
    ///
    /// Tags are compared without regard to case (RFC 5646, section 2.1.1), so these are in lower case.
    static func first<Value>(_ tags: [String], in find: (String) -> Value?) -> Value? {
        for tag in tags {
            var candidate = tag.lowercased()
            while !candidate.isEmpty {
                if let value = find(candidate) { return value }
                guard let end = candidate.lastIndex(where: { $0 == "-" || $0 == "_" }) else { break }
                candidate = String(candidate[..<end])
            }
        }
        return find(fallback)
    }

    /// Whether a folder of this name holds the templates of a language: two or three letters, then perhaps subtags.
    static func isLanguage(_ folder: some StringProtocol) -> Bool {
        let parts = folder.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
        return first.utf8.allSatisfy(\.isASCIILetter)
            && parts.dropFirst().allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIWordByte) }
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

    fileprivate var isASCIIWordByte: Bool { isASCIILetter || (0x30...0x39).contains(self) }
}
