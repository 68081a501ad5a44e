/// The words that notices in one language put into sentences, and how they write a moment: `Templates/de/words.txt`.
///
/// Each line is `key: text`; lines that begin with `#` say something to whoever edits the file. A key that the file
/// lacks is looked for in the languages that follow it.
struct Vocabulary: Sendable {
    private let words: [String: String]
    private let months: [String]
    private let weekdays: [String]
    private let moment: MomentPattern

    /// A language without words: values as they are stored, moments as numbers.
    init() { self.init(words: [:]) }

    private init(words: [String: String]) {
        self.words = words
        months = (1...12).map { words["month.\($0)"] ?? String($0) }
        weekdays = (1...7).map { words["weekday.\($0)"] ?? "" }
        moment = MomentPattern(words["moment"] ?? "{year}-{month}-{day} {time}") ?? MomentPattern()
    }

    /// Reads a language's file; what it lacks is taken from `fallback`. Adds every line that cannot be used.
    init(_ source: String, file: String, fallback: Vocabulary, problems: inout [NoticeProblem]) {
        var words: [String: String] = [:]
        for (index, line) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmingBlanks
            if line.isEmpty || line.hasPrefix("#") { continue }
            let number = index + 1
            guard let colon = line.firstIndex(of: ":") else {
                problems.append(
                    NoticeProblem(file: file, line: number, message: "a line is “key: text”; this one has no colon"))
                continue
            }
            let key = String(line[..<colon].trimmingBlanks)
            let text = String(line[line.index(after: colon)...].trimmingBlanks)
            if text.isEmpty {
                problems.append(
                    NoticeProblem(file: file, line: number, message: "“\(key)” has no text after the colon"))
            } else if words[key] != nil {
                problems.append(NoticeProblem(file: file, line: number, message: "“\(key)” stands here a second time"))
            } else if key == "moment", MomentPattern(text) == nil {
                problems.append(
                    NoticeProblem(
                        file: file, line: number,
                        message: "“\(text)” is no pattern of a moment; use \(MomentPattern.allowedWords)"))
            } else {
                words[key] = text
            }
        }
        self.init(words: fallback.words.merging(words) { $1 })
    }

    /// The word for a stored value, such as `critical` of `priority`; the value itself where the language has none.
    func word(_ group: String, _ value: String) -> String { words["\(group).\(value)"] ?? value }

    /// A moment as people of this language write it, by the clocks of a zone, with its distance from UTC.
    func text(_ time: WallTime) -> String {
        moment.text(time, months: months, weekdays: weekdays)
    }
}

extension Substring {
    /// The text without blanks at its ends.
    var trimmingBlanks: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
