import Foundation

/// A content line of an iCalendar file (RFC 5545 section 3.1), unfolded.
struct ICalendarLine {
    /// The name in capitals: `DTSTART`.
    let name: String
    /// The parameters' names and values in capitals: `VALUE` → `DATE`.
    let parameters: [String: String]
    let value: String
    /// Where it begins in the file, counted from 1.
    let number: Int

    /// The lines of a file, folded ones joined before they are read as text: a fold may split a letter's bytes.
    static func lines(of file: Data) -> [ICalendarLine] {
        var unfolded: [(number: Int, bytes: [UInt8])] = []
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = file.starts(with: mark) ? file.dropFirst(mark.count) : file[...]
        let physical = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in physical.enumerated() {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t"), !unfolded.isEmpty {
                unfolded[unfolded.count - 1].bytes += line.dropFirst()
            } else if !line.isEmpty {
                unfolded.append((index + 1, Array(line)))
            }
        }
        return unfolded.map { ICalendarLine(String(decoding: $0.bytes, as: UTF8.self), number: $0.number) }
    }

    private init(_ text: String, number: Int) {
        var parts: [String] = [""]
        var isQuoted = false
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ":" && !isQuoted {
                break
            } else if character == ";" && !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            parameters[pair[0].uppercased()] = pair.count == 2 ? pair[1].uppercased() : ""
        }
        name = parts[0].uppercased()
        self.parameters = parameters
        value = String(rest)
        self.number = number
    }

    /// The value as a date, `20261225`; nil where it is none, or has a time.
    var date: CivilDay? { ICalendarLine.date(value) }

    static func date(_ text: some StringProtocol) -> CivilDay? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
            return nil
        }
        return CivilDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// The value as text, with its escaped signs (RFC 5545 section 3.3.11) as they are meant.
    var text: String {
        var result = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                result.append(character == "n" || character == "N" ? " " : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
