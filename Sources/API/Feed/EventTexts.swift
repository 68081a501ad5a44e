import Model
import Synchronization

/// The newest events as JSON: made once, however many hear of them.
final class EventTexts: Sendable {
    private static let mostKept = 512
    private let texts = Mutex<[Int64: String]>([:])

    func text(of event: Event, names: Configuration) -> String {
        if let text = texts.withLock({ $0[event.sequence] }) { return text }
        let text = String(decoding: JSONWriter.bytes(of: EventJSON(event: event, names: names)), as: UTF8.self)
        texts.withLock { texts in
            if texts.count >= Self.mostKept {
                let oldest = texts.keys.sorted().prefix(Self.mostKept / 2)
                for sequence in oldest { texts[sequence] = nil }
            }
            texts[event.sequence] = text
        }
        return text
    }
}
