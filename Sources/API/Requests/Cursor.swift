import Foundation

/// Where a list goes on, as a text that clients keep without looking inside.
///
/// It says which list it belongs to, so that one list's is not taken for another's; it grants nothing, since whoever
/// shows it sees only what they may.
enum Cursor {
    static func text(_ parts: [String]) -> String {
        Data(parts.joined(separator: "/").utf8).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
    }

    /// The parts of a text that `text(_:)` wrote; nil for any other.
    static func parts(of text: String) -> [String]? {
        guard text.utf8.count <= 200 else { return nil }
        var standard = text.replacing("-", with: "+").replacing("_", with: "/")
        while standard.utf8.count % 4 != 0 { standard.append("=") }
        guard let data = Data(base64Encoded: standard), let decoded = String(data: data, encoding: .utf8) else {
            return nil
        }
        let parts = decoded.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return Cursor.text(parts) == text ? parts : nil
    }

    /// The cursor of a list that is ordered by number.
    static func text(_ list: String, after number: Int64) -> String { text([list, String(number)]) }
}
