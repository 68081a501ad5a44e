import Foundation
import Testing

struct CatalogTests {
    static let catalog = "Sources/belay/Documentation.docc"
    static let docc = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { $0 + "/docc" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test func `the catalog holds the pages that the design names`() {
        let pages = Set(
            Repository.files(in: Self.catalog).compactMap { $0.split(separator: "/").last.map(String.init) })
        let wanted: Set = [
            "belay.md", "Architecture.md", "Operations.md", "Contributing.md", "ThreatModel.md", "Changelog.md",
        ]
        #expect(wanted.subtracting(pages) == [])
    }

    @Test(.enabled(if: docc != nil, "there is no docc in $PATH"))
    func `docc converts the catalog without a warning`() throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "belay-docc-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.docc))
        process.arguments = [
            "convert", Repository.root.appending(path: Self.catalog).path(), "--output-dir", output.path(),
            "--warnings-as-errors",
        ]
        let log = Pipe()
        process.standardError = log
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: try log.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }

    @Test func `every page is on the landing page`() throws {
        let landing = try Repository.text(Self.catalog + "/belay.md")
        for page in Repository.files(in: Self.catalog) where page.hasSuffix(".md") && !page.hasSuffix("/belay.md") {
            let name = page.split(separator: "/").last?.dropLast(3) ?? ""
            #expect(landing.contains("<doc:\(name)>"), "\(page)")
        }
    }

    @Test func `decisions are numbered without gaps`() {
        let numbers = Repository.files(in: Self.catalog + "/Decisions").compactMap {
            $0.split(separator: "/").last.flatMap { Int($0.prefix(4)) }
        }
        #expect(!numbers.isEmpty)
        #expect(numbers == Array(1...max(1, numbers.count)))
    }
}
