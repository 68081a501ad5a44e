/// What became of a look at a request before its body was read.
package enum Admitted: Sendable {
    /// The body may come in. The text names whose it is: one holder has only a few bodies coming in at a time.
    case letIn(holder: String)
    /// It may not; this is the answer.
    case refused(Response)
}
