import BusinessTime
import Model

/// A ticket that was solved is not any more (TR-4).
struct ReopenedDetector: CircumstanceDetector {
    /// From which time on it counts; 1: from the first.
    let count: Int

    var questions: Questions {
        var questions = Questions()
        questions.trail = count > 1
        return questions
    }

    func verdict(_ look: Look, standing: Instant?) -> Verdict {
        guard case .text(let text)? = look.facts.before(.status), let before = TicketStatus(rawValue: text),
            !before.isUnsolved, look.status?.isUnsolved == true
        else { return .quiet("The ticket was not opened again") }
        guard count > 1 else { return .fires(Finding(reason: "The ticket was \(text) and is open again")) }
        let found = look.background.trail?.reopenings.count ?? 1
        guard found >= count else { return .quiet("It was opened again \(found) times, fewer than \(count)") }
        return .fires(Finding(reason: "The ticket was solved and opened again \(found) times"))
    }
}
