package import Model

/// What became of one record of an import.
package enum ImportOutcome: Hashable, Sendable {
    /// It was added under this number; 0 where it was only tried.
    case imported(Int64)
    /// An earlier import, or an earlier line, brought it already.
    case known
    /// It was not added, for these reasons; nothing of it was.
    case refused([ValidationProblem])

    /// The outcome of work that either finds something wrong before it writes anything, or writes all of it.
    static func of(_ work: () throws -> ImportOutcome) throws -> ImportOutcome {
        do {
            return try work()
        } catch let error as ValidationError {
            return .refused(error.problems)
        } catch WorkflowError.invalid(let error) {
            return .refused(error.problems)
        } catch WorkflowError.notFound(let text), WorkflowError.forbidden(let text), WorkflowError.refused(let text),
            WorkflowError.conflict(let text)
        {
            return .refused([ValidationProblem(field: "record", message: text)])
        }
    }
}
