/// A request's first part, its framing judged but its target not yet taken apart.
///
/// A request without a body leaves the taking apart to its task: the one I/O thread has enough to do.
struct Opening: Sendable {
    let method: Method
    let target: [UInt8]
    let headers: Headers
    let remoteAddress: RemoteAddress
    let id: String

    func parsed() throws(HTTPError) -> Request.Head {
        let target = try RequestTarget(parsing: target)
        if let authority = target.authority, authority.lowercased() != headers["Host"]?.lowercased() {
            throw .badRequest("The request target and the Host header name different hosts.")
        }
        return Request.Head(method: method, target: target, headers: headers, remoteAddress: remoteAddress, id: id)
    }
}
