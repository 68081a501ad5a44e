import BusinessTime
import Model

/// A ticket touches several departments: it was moved between them, or is linked to records of others (TR-5).
struct DepartmentsDetector: CircumstanceDetector {
    let count: Int

    var questions: Questions {
        var questions = Questions()
        questions.trail = true
        return questions
    }

    func verdict(_ look: Look, standing: Instant?) -> Verdict {
        guard look.changed(.department) || look.changed(.links) else {
            return .quiet("Neither its department nor its links changed")
        }
        let departments = Set(
            [look.facts.department] + (look.background.trail?.departments ?? []) + look.background.linkedDepartments)
        guard departments.count >= count else {
            return .quiet("It touches \(departments.count) departments, fewer than \(count)")
        }
        let how = look.changed(.department) ? "was moved between" : "is linked across"
        return .fires(Finding(reason: "The ticket \(how) departments and touches \(departments.count) of them"))
    }
}
