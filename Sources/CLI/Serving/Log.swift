import API
package import BusinessTime
import HTTPServer

/// Writes what happens as lines of `name=value` (logfmt), without personal data.
package struct Log: Sendable {
    /// How much a line matters.
    package enum Level: String, Sendable {
        /// What happens all the time.
        case info
        /// What is tried again by itself.
        case warning
        /// What somebody should look into.
        case error
    }

    private let clock: any WallClock
    private let write: @Sendable (String) -> Void

    /// A log that hands each line with its end to `write`.
    package init(clock: any WallClock, write: @escaping @Sendable (String) -> Void) {
        self.clock = clock
        self.write = write
    }

    /// Writes a line: the moment, the level, what happened, and its fields in order.
    package func line(_ level: Level, _ event: String, _ fields: KeyValuePairs<String, String> = [:]) {
        var text = "at=\(clock.now()) level=\(level.rawValue) event=\(event)"
        for (name, value) in fields { text += " \(name)=\(Self.quoted(value))" }
        write(text + "\n")
    }

    /// Writes a line about a request that was answered.
    func request(_ entry: AccessLogEntry) {
        let microseconds = Int64(entry.duration / .microseconds(1))
        let fraction = String(microseconds % 1000 + 1000).dropFirst()
        line(
            .info, "request",
            [
                "id": entry.requestID, "route": entry.route, "method": entry.method,
                "status": String(entry.status.rawValue), "ms": "\(microseconds / 1000).\(fraction)",
            ])
    }

    /// A value as it stands in a line: in quotes where it holds more than plain characters.
    static func quoted(_ value: String) -> String {
        let isPlain = !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3D }
        if isPlain { return value }
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    text += "\\u{\(String(scalar.value, radix: 16))}"
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        return text + "\""
    }
}
