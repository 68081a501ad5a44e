/// How far long work has come, for standard error: a bar where somebody watches, else a line at every tenth.
///
/// A value without a clock or a stream: each call returns the text to write, which is empty most of the time. Times are
/// milliseconds of any clock that does not jump.
package struct ProgressBar: Sendable {
    /// How the progress is shown.
    package enum Mode: Sendable, Equatable {
        /// A bar, redrawn in place, on a terminal of this width.
        case bar(columns: Int)
        /// A line at every tenth.
        case steps
        /// Not at all.
        case silent
    }

    private let label: String
    private let total: Int64?
    private let mode: Mode
    private let startedAt: Int64

    private var drawnAt: Int64?
    private var drawnTenth = 0
    private var isFinished = false

    /// Milliseconds between two drawings of the bar.
    private static let pause: Int64 = 100

    /// Progress of work that counts up to `total`, if that is known.
    package init(_ label: String, total: Int64?, mode: Mode, startedAt: Int64) {
        self.label = TerminalText.line(label)
        self.total = total.map { max($0, 0) }
        self.mode = mode
        self.startedAt = startedAt
    }

    /// The mode that suits a sink: a bar on a terminal, else lines.
    package static func mode(for output: OutputSink) -> Mode {
        output.errorTerminal.columns.map { .bar(columns: $0) } ?? .steps
    }

    /// What to write now that this much is done.
    package mutating func update(_ done: Int64, at now: Int64) -> String {
        switch mode {
        case .silent:
            return ""
        case .bar(let columns):
            if let drawnAt, now - drawnAt < Self.pause { return "" }
            drawnAt = now
            return "\r" + bar(done, at: now, columns: columns) + "\u{1B}[K"
        case .steps:
            guard let total, total > 0 else { return "" }
            let tenth = Int(min(done, total).clampedProduct(10) / total)
            guard tenth > drawnTenth, tenth < 10 else { return "" }
            drawnTenth = tenth
            return "\(label): \(tenth * 10) % (\(counts(done)))\n"
        }
    }

    /// What to write when the work has ended, done or not: the last state, on a line of its own.
    package mutating func finish(_ done: Int64, at now: Int64) -> String {
        guard !isFinished else { return "" }
        isFinished = true
        let seconds = Self.clock(max(now - startedAt, 0))
        switch mode {
        case .silent: return ""
        case .bar(let columns):
            let text = "\(label): \(counts(done)) in \(seconds)\(rate(done, at: now))"
            return "\r" + DisplayWidth.truncated(text, to: columns) + "\u{1B}[K\n"
        case .steps: return "\(label): \(counts(done)) in \(seconds)\n"
        }
    }

    private func bar(_ done: Int64, at now: Int64, columns: Int) -> String {
        var text = label
        if let total {
            let share = total == 0 ? 1 : min(max(Double(done) / Double(total), 0), 1)
            let filled = Int(share * 20)
            let arrow = filled < 20 ? ">" : ""
            let body = String(repeating: "=", count: filled) + arrow
            text += " [" + body + String(repeating: " ", count: 20 - body.count) + "]"
            text += " \(Int(share * 100)) %"
        }
        text += "  \(counts(done))\(rate(done, at: now))"
        if let left = left(done, at: now) { text += ", \(Self.clock(left)) left" }
        // The last column stays free: a terminal that fills it goes to the next line.
        return DisplayWidth.truncated(text, to: max(columns - 1, 1))
    }

    private func counts(_ done: Int64) -> String {
        guard let total else { return Self.grouped(done) }
        return "\(Self.grouped(done)) of \(Self.grouped(total))"
    }

    /// Done a second, once there is something to measure.
    private func rate(_ done: Int64, at now: Int64) -> String {
        let elapsed = now - startedAt
        guard elapsed >= 500, done > 0 else { return "" }
        return ", \(Self.grouped(Int64(Double(done) * 1_000 / Double(elapsed))))/s"
    }

    /// Milliseconds left if it goes on as it went so far; nil while nobody can tell.
    private func left(_ done: Int64, at now: Int64) -> Int64? {
        let elapsed = now - startedAt
        guard let total, elapsed >= 1_000, done > 0, done < total else { return nil }
        let estimate = Double(elapsed) / Double(done) * Double(total - done)
        return estimate < 1e15 ? Int64(estimate) : nil
    }

    /// A number with commas between its thousands.
    private static func grouped(_ number: Int64) -> String {
        var digits = String(number.magnitude)[...]
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }

    /// A length of time in its two largest units.
    private static func clock(_ milliseconds: Int64) -> String {
        if milliseconds < 10_000 { return "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s" }
        let seconds = milliseconds / 1_000
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3_600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
    }
}

extension Int64 {
    /// The product, or the largest number where it does not fit.
    fileprivate func clampedProduct(_ other: Int64) -> Int64 {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
