import BusinessTime
import Foundation
import Model

/// What a layer or a stand-in was when a page was made. It is sent along by the buttons that take one away, so that two who
/// press the same button take away one.
enum RotaMark {
    static func of(_ layer: RotaLayer) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(layer)).flatMap { String(bytes: $0, encoding: .utf8) } ?? ""
    }

    static func of(_ override: RotaOverride) -> String {
        "\(override.person.rawValue) \(override.from.milliseconds) \(override.to.milliseconds)"
    }

    /// The layer that a mark is of; nil where it is none.
    static func layer(_ mark: String) -> RotaLayer? {
        try? JSONDecoder().decode(RotaLayer.self, from: Data(mark.utf8))
    }

    /// The stand-in that a mark is of; nil where it is none.
    static func override(_ mark: String) -> RotaOverride? {
        let numbers = mark.split(separator: " ").compactMap { Int64($0) }
        guard numbers.count == 3 else { return nil }
        return RotaOverride(
            person: PersonID(numbers[0]), from: Instant(milliseconds: numbers[1]),
            to: Instant(milliseconds: numbers[2]))
    }
}
