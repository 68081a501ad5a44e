import Foundation
import HTTPServer

/// Whoever follows a stream of events, in process: what comes is read as it is sent.
final class EventReader {
    private let chunks: AsyncStream<[UInt8]>
    private var text = ""

    init(_ stream: BodyStream) { chunks = stream.chunks }

    /// The next event that has data, as `[field: value]`; nil at the end.
    func next() async -> [String: String]? {
        while true {
            while let end = text.range(of: "\n\n") {
                let block = text[..<end.lowerBound]
                text = String(text[end.upperBound...])
                var fields: [String: String] = [:]
                for line in block.split(separator: "\n") {
                    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                    if parts.count == 2 {
                        fields[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
                    }
                }
                if fields["data"] != nil || fields["retry"] != nil { return fields }
            }
            var iterator = chunks.makeAsyncIterator()
            guard let more = await iterator.next() else { return nil }
            text += String(decoding: more, as: UTF8.self)
        }
    }
}
