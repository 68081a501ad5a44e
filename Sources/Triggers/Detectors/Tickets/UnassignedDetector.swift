import BusinessTime
import Model

/// Nobody is assigned for too long (TR-4).
struct UnassignedDetector: MomentDetector {
    let after: Duration

    var questions: Questions { .ofTrail }

    func moment(_ look: Look) -> StateMoment? {
        guard look.status?.isUnsolved == true, look.text(.assignee) == nil,
            let since = look.background.trail?.unassignedSince
        else { return nil }
        return StateMoment(at: since.advanced(by: after), since: since)
    }

    func reason(_ look: Look, _ moment: StateMoment) -> String {
        "Nobody has been assigned for \(after.spacedText), since \(moment.since.reasonText)"
    }

    func excuse(_ look: Look) -> String {
        look.text(.assignee).map { "\($0) is assigned" } ?? "The ticket is solved"
    }
}
