import Model
import Workflows

extension WorkflowError {
    /// Whether it says something about what a form asked for, so that the form is shown again with it.
    var isForWhoeverAsked: Bool {
        switch self {
        case .invalid, .refused, .conflict, .outdated, .busy: true
        case .notFound, .forbidden, .storage, .unexpected: false
        }
    }

    /// Whether it says something about one of several that a form is about, so that the others are done all the same. One that
    /// is gone from somebody's sight meanwhile is such a one.
    var isForOneOfSeveral: Bool {
        switch self {
        case .notFound, .forbidden: true
        default: isForWhoeverAsked
        }
    }

    /// Whether somebody else was quicker.
    var isConflict: Bool {
        switch self {
        case .conflict, .outdated: true
        default: false
        }
    }

    /// What was wrong, one sentence each, fields by the names that the reader's language has for them.
    func sentences(for reader: Reader) -> [String] {
        if !isForOneOfSeveral { return [reader.texts.said(PageRefusal(self).text)] }
        guard case .invalid(let error) = self else { return [reader.texts.said(description)] }
        return error.problems.map { problem in
            let field = reader.texts.find("field.\(problem.field)") ?? problem.field
            return "\(field): \(reader.texts.said(problem.message))"
        }
    }
}
