import HTTPServer
import Workflows

/// A request by nobody in particular, with what stands behind all routes.
struct OpenCall: Sendable {
    let request: Request
    let services: Services

    var environment: Environment { services.signedIn.environment }
}
