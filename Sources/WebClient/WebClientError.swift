/// Why a request got no response; the descriptions never hold a path, a query, a header's value or a body.
package enum WebClientError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The URL cannot be used; nothing was sent.
    case badURL(reason: String)
    /// The method is not an HTTP method; nothing was sent.
    case badMethod
    /// A header of this name cannot be sent; nothing was sent.
    case badHeader(name: String, reason: String)
    /// The host has no address, or the resolver does not answer.
    case couldNotResolve(String)
    /// No address of the host accepted a connection.
    case couldNotConnect(String)
    /// The encrypted connection could not be set up or its certificate is not trusted.
    case tls(String)
    /// The time-out ended the request in this phase.
    case timedOut(TimeoutPhase)
    /// The address check refused every address of the host; the last of them is given.
    case addressRefused(String)
    /// The connection ended, or broke its rules, before the response was complete; the receiver may have acted on the
    /// request.
    case connectionLost(String)
    /// What came back is not HTTP, or breaks its rules; the receiver may have acted on the request.
    case malformedResponse(String)
    /// The task that waited for the response was cancelled.
    case cancelled
    /// The client is closed or was closed meanwhile.
    case closed
    /// As many requests as the settings allow are running or waiting.
    case tooManyRequests(limit: Int)
    /// Anything else libcurl reports, with its error code (libcurl-errors(3)).
    case other(code: Int, message: String)

    package var description: String {
        switch self {
        case .badURL(let reason):
            "The URL cannot be used: \(reason). Write it as https://host/path."
        case .badMethod:
            "The method is not one that can be sent. Use POST, or another method of HTTP in capital letters."
        case .badHeader(let name, let reason):
            "The header \(name) cannot be sent: \(reason). Change or remove it."
        case .couldNotResolve(let detail):
            "The host's address was not found (\(detail)). Check the host's name, and this machine's DNS."
        case .couldNotConnect(let detail):
            "No connection could be made (\(detail)). Check that the receiver runs and that no firewall is between."
        case .tls(let detail):
            "The encrypted connection failed (\(detail)). Check the receiver's certificate, its host name and its date."
        case .timedOut(let phase):
            "The time-out ended the request while \(phase.rawValue). Check the receiver, or allow it more time."
        case .addressRefused(let address):
            "Connections to \(address) are not allowed. Use a public address, or allow this network in the settings."
        case .connectionLost(let detail):
            "The connection failed before the response was complete (\(detail)). The receiver may have acted; sending "
                + "again is safe where it recognises repeats."
        case .malformedResponse(let detail):
            "The receiver's answer is not valid HTTP (\(detail)). Check that the URL's port is a web server's."
        case .cancelled:
            "The request was cancelled by its caller. Send it again if it is still wanted."
        case .closed:
            "The web client is closed, as it is when the program stops. Send the request again after the next start."
        case .tooManyRequests(let limit):
            "\(limit) requests are running or waiting already. Send it again when some of them have ended."
        case .other(let code, let message):
            "libcurl reports error \(code) (\(message)). See libcurl-errors(3) for its meaning."
        }
    }
}
