import BusinessTime
import Model

/// A ticket needs a skill that its assignee lacks (TR-5).
struct MissingSkillDetector: CircumstanceDetector {
    /// The skill that all tickets need which the condition lets through.
    let skill: String?
    /// The skill that tickets of a category need, by its name in lower case.
    let skills: [String: String]

    init(skill: String?, skills: [String: String]?) {
        self.skill = skill
        self.skills = Dictionary((skills ?? [:]).map { ($0.lowercased(), $1) }) { $1 }
    }

    var questions: Questions {
        var questions = Questions()
        questions.skills = true
        return questions
    }

    func verdict(_ look: Look, standing: Instant?) -> Verdict {
        guard look.occurrence.event == .ticketOpened || look.changed(.assignee) || look.changed(.category) else {
            return .quiet("Neither the assignee nor the category changed")
        }
        guard let assignee = look.text(.assignee) else { return .quiet("Nobody is assigned") }
        guard let needed = skill ?? look.text(.category).flatMap({ skills[$0.lowercased()] }) else {
            return .quiet("No skill is asked for in the category \(look.text(.category) ?? "of none")")
        }
        if look.background.assigneeSkills.contains(where: { $0.lowercased() == needed.lowercased() }) {
            return .quiet("\(assignee) has the skill \(needed)")
        }
        return .fires(Finding(reason: "It needs the skill \(needed), which \(assignee) lacks"))
    }
}
