import HTTPServer
import Workflows

extension PageRefusal {
    /// A workflow's error in the words of a page.
    init(_ error: WorkflowError) {
        switch error {
        case .invalid: self.init(status: .unprocessableContent, title: "That did not work", text: "\(error)")
        case .notFound: self.init(status: .notFound, title: "Not found", text: "\(error)")
        case .forbidden: self.init(status: .forbidden, title: "Not allowed", text: "\(error)")
        case .refused, .conflict, .outdated:
            self.init(status: .conflict, title: "That is not possible now", text: "\(error)")
        case .busy: self.init(status: .serviceUnavailable, title: "Too much at once", text: "\(error)", retryAfter: 5)
        case .storage where error.isTemporary || error.isDiskFull:
            self.init(
                status: .serviceUnavailable, title: "Not now",
                text: "Nothing was done. Try again in a moment.", retryAfter: 5)
        case .storage, .unexpected:
            self.init(
                status: .internalServerError, title: "Something went wrong",
                text: "Nothing was done. Please tell whoever runs this page.")
        }
    }
}
