import Foundation

/// A number of bytes as people read it: `812 bytes`, `4.2 MB`.
enum FileSize {
    static func text(_ bytes: Int64) -> String {
        let units = ["kB", "MB", "GB", "TB"]
        guard bytes >= 1000 else { return "\(bytes) byte\(bytes == 1 ? "" : "s")" }
        var size = Double(bytes) / 1000
        var unit = 0
        while size >= 999.95, unit < units.count - 1 {
            size /= 1000
            unit += 1
        }
        return String(format: "%.1f ", size) + units[unit]
    }
}
