/// A stretch of a stored file, piece by piece.
struct FilePieces: AsyncIteratorProtocol, Sendable {
    /// That a piece is not there, or shorter than it was.
    struct Missing: Error, CustomStringConvertible {
        var position: Int
        var tag: String

        var description: String { "piece \(position) of the file \(tag) is gone" }
    }

    let file: StoredFile
    /// What is left to be sent.
    var range: Range<Int>

    mutating func next() async throws -> [UInt8]? {
        guard !range.isEmpty else { return nil }
        let position = range.lowerBound / file.pieceBytes
        let beginning = position * file.pieceBytes
        let end = min(beginning + file.pieceBytes, range.upperBound)
        guard let bytes = try await file.piece(position), bytes.count >= end - beginning else {
            throw Missing(position: position, tag: file.tag)
        }
        let wanted = bytes[(range.lowerBound - beginning)..<(end - beginning)]
        range = end..<range.upperBound
        return Array(wanted)
    }
}
