import Foundation

/// What each letter outside ASCII folds to, worked out once.
struct FoldingTable: Sendable {
    enum Folded {
        case space
        /// Up to four bytes of UTF-8, the first in the lowest eight bits; zero stands for nothing at all.
        case bytes(UInt32)
        case same
    }

    static let shared = FoldingTable()

    private static let low = 0x80..<0x530
    private static let high = 0x1E00..<0x2000
    private let lowLetters: [UInt32]
    private let highLetters: [UInt32]

    private init() {
        lowLetters = Self.low.map { Self.fold(UInt32($0)) }
        highLetters = Self.high.map { Self.fold(UInt32($0)) }
    }

    func folded(_ scalar: UInt32) -> Folded {
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: .bytes(UInt32(UInt8(ascii: "'")))
        case 0x201C...0x201E: .bytes(UInt32(UInt8(ascii: "\"")))
        case 0x2010...0x2012: .bytes(UInt32(UInt8(ascii: "-")))
        // Zero-width characters and the variation selectors of emoji.
        case 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: .bytes(0)
        // Full-width forms, used in East Asian text, are ASCII at another place.
        case 0xFF01...0xFF3A, 0xFF5B...0xFF5E, 0xFF41...0xFF5A: .bytes(Self.lower(scalar - 0xFEE0))
        case 0x80..<0x530: .bytes(lowLetters[Int(scalar) - 0x80])
        case 0x1E00..<0x2000: .bytes(highLetters[Int(scalar) - 0x1E00])
        default: .same
        }
    }

    private static func lower(_ ascii: UInt32) -> UInt32 { (0x41...0x5A).contains(ascii) ? ascii | 0x20 : ascii }

    /// Letters that no decomposition takes apart, as people type them without their keys.
    private static let spelled: [UInt32: String] = [
        0xDF: "ss", 0x1E9E: "ss", 0xC6: "ae", 0xE6: "ae", 0x152: "oe", 0x153: "oe", 0xD8: "o", 0xF8: "o", 0x110: "d",
        0x111: "d", 0xD0: "d", 0xF0: "d", 0xDE: "th", 0xFE: "th", 0x131: "i", 0x141: "l", 0x142: "l", 0xB4: "'",
        0x2BC: "'", 0xAB: "\"", 0xBB: "\"", 0xAD: "", 0x3C2: "σ", 0x401: "е", 0x451: "е",
    ]

    private static func fold(_ value: UInt32) -> UInt32 {
        if let text = spelled[value] { return pack(text) }
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        if (0x300...0x36F).contains(value) { return 0 }
        let lowered = scalar.properties.lowercaseMapping
        // In Cyrillic the marks make letters of their own (и, й); in Latin and Greek people leave them out.
        if (0x400..<0x530).contains(value) { return pack(lowered) }
        let base = lowered.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
        }
        return pack(String(String.UnicodeScalarView(base)))
    }

    private static func pack(_ text: String) -> UInt32 {
        text.utf8.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
