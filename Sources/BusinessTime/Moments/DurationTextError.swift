/// Why a text is no duration.
package enum DurationTextError: Error, Hashable, CustomStringConvertible {
    /// There is nothing in the text.
    case empty
    /// A number without a unit, or a unit without a number, or a sign: the part that was not understood.
    case notUnderstood(String)
    /// A unit that is none of those allowed.
    case unknownUnit(String)
    /// More than a hundred years.
    case tooLong(String)

    package var description: String {
        let advice = "Write whole numbers with units, such as 30m, 4h, 1h 30m or 2d. Units are w, d, h, m, s and ms."
        return switch self {
        case .empty: "The duration is empty. \(advice)"
        case .notUnderstood(let part): "“\(part)” is not a duration. \(advice)"
        case .unknownUnit(let unit): "“\(unit)” is not a unit of time. \(advice)"
        case .tooLong(let text): "“\(text)” is longer than a hundred years. \(advice)"
        }
    }
}
