import Foundation
import Model
import Storage
import Transfer

/// An exported trail, read line by line: a file of any size takes the memory of one piece.
struct AuditFile {
    private static let pieceSize = 1 << 20
    /// No event is as long; what is longer is no trail.
    private static let longestLine = 16 << 20
    let path: String

    /// Walks the chain from its first line; where that is not event 1, what came before it is taken on trust.
    func verify() throws -> AuditReport {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CommandError("The file \(path) cannot be read; check its name and whether you may read it.")
        }
        defer { try? file.close() }
        var walk: AuditWalk?
        var rest: [UInt8] = []
        var line: Int64 = 0
        func check(_ bytes: ArraySlice<UInt8>) throws {
            line += 1
            if bytes.isEmpty { return }
            guard let event = try? JSONDecoder().decode(ExportedEvent.self, from: Data(bytes)).event else {
                throw CommandError("Line \(line) of \(path) is no event that “belay audit export” wrote.")
            }
            var next = walk ?? AuditWalk(before: event)
            next.check(event)
            walk = next
        }
        while let piece = try file.read(upToCount: Self.pieceSize), !piece.isEmpty {
            rest += piece
            var start = rest.startIndex
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                try check(rest[start..<end])
                start = end + 1
            }
            rest.removeSubrange(..<start)
            guard rest.count <= Self.longestLine else {
                throw CommandError("Line \(line + 1) of \(path) is longer than any event.")
            }
        }
        try check(rest[...])
        guard let walk else { throw CommandError("The file \(path) holds no event.") }
        return walk.report
    }
}
