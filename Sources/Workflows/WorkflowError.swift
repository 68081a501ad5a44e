import Escalation
package import Model
import Notices
package import Storage

/// Why something was not done; nothing of it stays.
package enum WorkflowError: Error, CustomStringConvertible {
    /// Fields are wrong, all of them listed.
    case invalid(ValidationError)
    /// There is no such thing, or whoever asks may not know of it.
    case notFound(String)
    /// Whoever asks may not do that.
    case forbidden(String)
    /// It does not fit how things stand now.
    case refused(String)
    /// Somebody changed it meanwhile.
    case conflict(String)
    /// Whoever asks has seen an earlier version of it.
    case outdated(OutdatedVersion)
    /// Too much is asked for at this moment; the same may go well in a few seconds.
    case busy(String)
    /// The data could not be read or written.
    case storage(StoreError)
    /// Something that should not happen.
    case unexpected(String)

    package var description: String {
        switch self {
        case .invalid(let error): error.description
        case .notFound(let text), .forbidden(let text), .refused(let text), .conflict(let text), .busy(let text),
            .unexpected(let text):
            text
        case .outdated(let version): version.description
        case .storage(let error): error.description
        }
    }

    /// Whether the same may go well a little later: too much waits, or the server is stopping.
    package var isTemporary: Bool { if case .storage(let error) = self { error.isTemporary } else { false } }

    /// Whether there is no room left on the disk.
    package var isDiskFull: Bool { if case .storage(let error) = self { error.isFull } else { false } }

    /// One field that is wrong.
    package static func invalid(_ field: String, _ message: String) -> WorkflowError {
        .invalid(ValidationError(problems: [ValidationProblem(field: field, message: message)]))
    }

    /// Whatever was thrown inside a transaction, as one of these.
    init(wrapping error: any Error) {
        self =
            switch error {
            case let error as WorkflowError: error
            case let error as ValidationError: .invalid(error)
            case let error as CaseRefusal: .refused(error.description)
            case let error as NoticeError: .refused(error.description)
            case StoreError.conflict(let what): .conflict(StoreError.conflict(what).description)
            case let error as StoreError: .storage(error)
            default: StoreError(wrapping: error).map(WorkflowError.storage) ?? .unexpected(String(describing: error))
            }
    }
}
