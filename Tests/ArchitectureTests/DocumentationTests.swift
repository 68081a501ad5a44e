import Testing

struct DocumentationTests {
    /// What protocols ask for, whose meaning is said where the protocol is.
    static let witnesses: Set<String> = [
        "==", "<", "description", "debugDescription", "customMirror", "hash", "init(from:)", "init(integerLiteral:)",
        "init(stringLiteral:)", "encode",
        "errorDescription",
        "perform", "nouns", "bind", "answer", "makeIterator", "now", "allCases", "rawValue", "codingKey",
        "makeAsyncIterator",
    ]

    @Test func `every package declaration has a comment`() {
        let lacking = Repository.sources.flatMap(\.packageDeclarations).filter {
            !$0.isDocumented && !Self.witnesses.contains($0.name) && $0.keyword != "case"
        }
        #expect(lacking.map { "\($0.place) \($0.keyword) \($0.name)" } == [])
    }

    @Test func `the count of declarations is not fooled`() {
        let file = SwiftFile(
            path: "Sources/Model/Sample.swift",
            text: """
                package                 /// A sample.
                @frozen package struct Sample {
                    package let a: Int  // "package var"
                    /// The name.
                    @available(*, deprecated, message: "use (b)")
                    package private(set) var b = "package let \\(a)"
                    package static func == (left: Self, right: Self) -> Bool { true }
                    package init(from decoder: any Decoder) {}
                }
                /// What can be asked.
                package protocol Question {
                    var c: Int { get }
                    /// Asks.
                    func d()
                }
                """)
        let found = file.packageDeclarations
        #expect(found.map(\.name) == ["Sample", "a", "b", "==", "init(from:)", "Question", "c", "d"])
        #expect(found.filter(\.isDocumented).map(\.name) == ["Sample", "b", "Question", "d"])
    }
}
