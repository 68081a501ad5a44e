import API
package import BusinessTime
import HTTPServer

/// Writes what happens as lines, without personal data.
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

    /// How lines are written.
    package enum Format: String, CaseIterable, Sendable {
        /// `name=value`, for people and for most collectors.
        case logfmt
        /// A JSON object a line.
        case json
    }

    private let clock: any WallClock
    private let format: Format
    private let write: @Sendable (String) -> Void

    /// A log that hands each line with its end to `write`.
    package init(
        clock: any WallClock, format: Format = .logfmt, write: @escaping @Sendable (String) -> Void
    ) {
        self.clock = clock
        self.format = format
        self.write = write
    }

    /// Writes a line: the moment, the level, what happened, and its fields in order.
    package func line(_ level: Level, _ event: String, _ fields: KeyValuePairs<String, String> = [:]) {
        let head = [("at", clock.now().description), ("level", level.rawValue), ("event", event)]
        let all = head + fields.map { ($0.key, $0.value) }
        switch format {
        case .logfmt: write(all.map { "\($0)=\(Self.quoted($1))" }.joined(separator: " ") + "\n")
        case .json: write("{" + all.map { "\(Self.json($0)):\(Self.json($1))" }.joined(separator: ",") + "}\n")
        }
    }

    /// A text as a JSON string.
    private static func json(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": json += "\\\(scalar)"
            default:
                if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
                    let digits = String(scalar.value, radix: 16)
                    json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    json.unicodeScalars.append(scalar)
                }
            }
        }
        return json + "\""
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
