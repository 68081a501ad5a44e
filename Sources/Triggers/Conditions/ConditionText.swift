import Foundation

/// Text as conditions compare it: without regard to case, and to how an accented letter is put together.
enum ConditionText {
    static func fold(_ text: String) -> String {
        let lower = text.lowercased()
        return lower.utf8.allSatisfy { $0 < 0x80 } ? lower : lower.precomposedStringWithCanonicalMapping
    }
}
