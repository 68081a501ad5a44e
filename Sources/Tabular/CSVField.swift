/// A field to be written: whether it is a number decides if a leading minus is arithmetic or an attack.
package enum CSVField: Sendable, Equatable, ExpressibleByStringLiteral {
    /// What people wrote; defused if a spreadsheet could take it for a formula.
    case text(String)
    /// A number in plain notation such as `-12.5` or `1e6`; anything else in here is treated as text.
    case number(String)

    package init(stringLiteral value: String) {
        self = .text(value)
    }

    /// A whole number.
    package static func integer(_ value: some BinaryInteger) -> CSVField {
        .number(String(value))
    }

    /// True for an optional sign, digits with at most one point, and an optional exponent.
    static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        func dropSign() {
            if let first = rest.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") { rest.removeFirst() }
        }
        func dropDigits() -> Int {
            let count = rest.prefix(while: isDigit).count
            rest.removeFirst(count)
            return count
        }
        dropSign()
        var digits = dropDigits()
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            digits += dropDigits()
        }
        guard digits > 0 else { return false }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            dropSign()
            guard dropDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
