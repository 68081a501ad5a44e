import BusinessTime
import Model

/// A ticket went from one person to another too often within a while (TR-4).
struct BouncedDetector: CircumstanceDetector {
    let count: Int
    let within: Duration

    var questions: Questions {
        var questions = Questions()
        questions.trail = true
        return questions
    }

    func verdict(_ look: Look, standing: Instant?) -> Verdict {
        guard look.changed(.assignee) else { return .quiet("The assignee did not change") }
        guard look.text(.assignee) != nil else { return .quiet("Nobody is assigned") }
        let start = look.now.advanced(by: .zero - within)
        let found = look.background.trail?.handovers.count { $0 > start } ?? 0
        guard found >= count else {
            return .quiet("It changed hands \(found) times within \(within.humanText), fewer than \(count)")
        }
        return .fires(Finding(reason: "The ticket changed hands \(found) times within \(within.humanText)"))
    }
}
