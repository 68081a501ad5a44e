import HTTPServer
import Model
import Workflows

/// What somebody typed into a form that could not be done, so that nobody types it again, and why it could not.
struct FormDraft: Sendable {
    /// Which of the page's forms; nil: its only one.
    var form: RecordAction?
    var typed: Parameters
    var error: WorkflowError

    /// The same form with what was typed and what was wrong, where it was this one.
    func fill(_ form: inout EntryForm, _ id: RecordAction?, _ texts: Texts) {
        guard id == self.form else { return }
        form.fill(with: typed)
        if error.isConflict { return form.problems.append(texts["conflict.record"]) }
        guard case .invalid(let invalid) = error else { return form.tell(error, texts) }
        // Names of elements have no blanks.
        let problems = invalid.problems.map {
            ValidationProblem(field: $0.field.replacing(" ", with: "-"), message: $0.message)
        }
        form.tell(.invalid(ValidationError(problems: problems)), texts)
    }
}
