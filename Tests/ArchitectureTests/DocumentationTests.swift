import Foundation
import Testing

struct DocumentationTests {
    /// What protocols ask for, whose meaning is said where the protocol is.
    static let witnesses: Set<String> = [
        "==", "<", "description", "debugDescription", "customMirror", "hash", "init(from:)", "init(integerLiteral:)",
        "init(stringLiteral:)", "encode",
        "errorDescription",
        "perform", "bind", "answer", "makeIterator", "now", "allCases", "rawValue", "codingKey", "makeAsyncIterator",
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
                package import Foundation
                /// A sample.
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

    @Test func `the catalog links only to pages that it has`() throws {
        let folder = "Sources/belay/Documentation.docc"
        let pages = Repository.files(in: folder).filter { $0.hasSuffix(".md") }
        let names = Set(pages.compactMap { $0.split(separator: "/").last?.dropLast(3) }.map(String.init))
        #expect(names.isSuperset(of: ["Architecture", "Operations", "Contributing", "ThreatModel", "Changelog"]))
        for page in pages {
            for link in try Repository.text(page).matches(of: #/<doc:([^>#]+)/#).map(\.output.1) {
                #expect(names.contains(String(link)), "\(page) links to \(link)")
            }
        }
    }

    @Test func `decisions are numbered without gaps`() {
        let numbers = Repository.files(in: "Sources/belay/Documentation.docc/Decisions").compactMap {
            $0.split(separator: "/").last.flatMap { Int($0.prefix(4)) }
        }
        #expect(!numbers.isEmpty)
        #expect(numbers == Array(1...max(1, numbers.count)))
    }
}
