import Templating

/// One template in one language, compiled and checked.
struct NoticeTemplate: Sendable {
    let name: String
    let language: String
    /// The whole text as it was written.
    let source: String
    private let subject: Template
    private let body: Template
    /// The outermost variables that it uses; only these are put together for it.
    let uses: [String: Use]

    /// How a template uses a variable.
    struct Use: Sendable {
        /// Whether it cannot do without.
        let isRequired: Bool
        /// The parts that it names, where the variable is a record.
        var parts: Set<String> = []
    }

    /// How many empty lines stand in the compiled body for the file's header, so that errors name the file's own lines.
    private static let headerLines = 2
    private static let subjectMark = "Subject:"

    /// Compiles a file and checks it against its variables; nil, with a problem added, where it cannot be used.
    init?(_ source: String, path: NoticePath, problems: inout [NoticeProblem]) {
        name = path.name
        language = path.language
        self.source = source
        let file = path.file
        func problem(_ line: Int, _ message: String) {
            problems.append(NoticeProblem(file: file, line: line, message: message))
        }
        let lines = source.split(separator: "\n", maxSplits: Self.headerLines, omittingEmptySubsequences: false)
        guard let first = lines.first, first.hasPrefix(Self.subjectMark),
            !first.dropFirst(Self.subjectMark.count).trimmingBlanks.isEmpty
        else {
            problem(1, "a template begins with its subject line, such as “Subject: We have received your request”")
            return nil
        }
        guard lines.count > Self.headerLines, lines[1].trimmingBlanks.isEmpty, !lines[2].trimmingBlanks.isEmpty else {
            problem(2, "the subject line is followed by an empty line, and that by the text")
            return nil
        }
        do {
            let blanks = String(repeating: " ", count: Self.subjectMark.count)
            subject = try Template(blanks + first.dropFirst(Self.subjectMark.count), name: file)
            body = try Template(String(repeating: "\n", count: Self.headerLines) + lines[2], name: file)
        } catch {
            problem(error.line ?? 1, error.description)
            return nil
        }
        let shape = NoticeVariables.shape(for: path.name)
        var checker = NoticeChecker(file: file, shape: shape)
        checker.check([subject, body], source: source)
        uses = checker.uses
        problems += checker.problems
        if !checker.problems.isEmpty { return nil }
    }

    /// The subject on one line, and the text.
    func render(_ values: TemplateValue) throws(TemplateError) -> (subject: String, text: String) {
        let line = try subject.renderStrict(values, escaping: .none)
        let text = try body.renderStrict(values, escaping: .none)
        return (line.onOneLine, String(decoding: text.utf8.dropFirst(Self.headerLines), as: UTF8.self))
    }
}

extension String {
    /// The text with each run of white space, line breaks above all, as one space, and none at its ends: a line break
    /// in a subject would begin another header wherever it is sent as mail.
    fileprivate var onOneLine: String {
        let line = Substring(self).utf8.drop { $0 == UInt8(ascii: " ") }
        var last: UInt8 = 0
        let isOneLine = line.allSatisfy { byte in
            defer { last = byte }
            return byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20
        }
        if isOneLine, last != 0x20 { return String(Substring(line)) }
        var result = ""
        result.reserveCapacity(utf8.count)
        var isPending = false
        for scalar in unicodeScalars {
            // Control characters too: some programs break lines at U+000B, U+001C or U+0085.
            let isBlank = scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            if isBlank {
                isPending = !result.isEmpty
            } else {
                if isPending { result.append(" ") }
                isPending = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension TemplateError {
    /// The line it is about, where it is about one.
    var line: Int? {
        switch self {
        case .unclosedTag(_, let position), .badName(_, let position), .badDelimiters(_, let position),
            .unclosedSection(_, let position), .wrongClose(_, _, _, let position), .unopenedClose(_, let position),
            .nestedTooDeep(_, let position), .includedTooDeep(_, _, let position), .tooLarge(let position),
            .missingVariable(_, let position):
            position.line
        case .unknownTemplate, .invalidJSON: nil
        }
    }
}
