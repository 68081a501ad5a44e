import Model

extension CaseRun {
    /// The step as a line of the timeline names it: `step 2 “Lead approves”`.
    func name(of step: Step) -> String { "step \(step.sequence) “\(step.name)”" }

    /// The name of whoever makes it happen.
    var actorName: String { configuration.name(of: actor) }

    /// A comment as the end of a line.
    func remark(_ comment: String) -> String { comment.isEmpty ? "" : ": “\(comment)”" }
}
