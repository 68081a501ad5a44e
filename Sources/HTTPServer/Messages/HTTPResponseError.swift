/// An error that knows how it is answered; every other error is answered 500 and tells the client nothing.
package protocol HTTPResponseError: Error {
    /// What the client sees.
    var response: Response { get }
}
