import Foundation
import Tabular
import Testing

struct CSVFileTests {
    @Test func `a missing file is named`() {
        let error = #expect(throws: TabularError.self) { try CSVFile(path: "/nowhere/tickets.csv") }
        #expect(error?.description == "/nowhere/tickets.csv cannot be read: there is no such file.")
    }

    @Test func `a directory is named as one`() {
        let error = #expect(throws: TabularError.self) {
            var file = try CSVFile(path: "/tmp")
            _ = try file.next()
        }
        #expect(error?.description == "/tmp cannot be read: it is a directory.")
    }

    @Test func `rows come after the header, and the progress is known`() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("csv-file-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data("a;b\n1;2\n".utf8).write(to: url)
        var file = try CSVFile(path: url.path)
        #expect(try file.header().names == ["a", "b"])
        #expect(file.delimiter == .semicolon)
        #expect(try file.next()?.fields == ["1", "2"])
        #expect(try file.next() == nil)
        #expect(file.size == 8)
        #expect(file.bytesRead == 8)
    }
}
