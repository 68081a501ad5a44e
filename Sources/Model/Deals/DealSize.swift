/// How large a deal is compared with others, whatever its currency: by the power of ten of its value.
package enum DealSize: Int, CaseIterable, Codable, Sendable {
    /// Below 1,000.
    case tiny = 0
    /// Below 10,000.
    case small = 1
    /// Below 100,000.
    case medium = 2
    /// Below 1,000,000.
    case large = 3
    /// From 1,000,000.
    case huge = 4

    /// The class of a value in whole units of its currency.
    package init(wholeUnits value: Double) {
        switch value {
        case ..<1_000: self = .tiny
        case ..<10_000: self = .small
        case ..<100_000: self = .medium
        case ..<1_000_000: self = .large
        default: self = .huge
        }
    }

    /// The class of an amount.
    package init(_ value: Money) { self.init(wholeUnits: Double(value.minorUnits) / 100) }
}
