/// How much the server takes on before it refuses.
package struct Limits: Sendable {
    /// The request line and the headers together, in bytes; more is answered 431 or 414. At most 1 MiB.
    ///
    /// Each connection holds a little over twice as much memory, which the library clears after every request.
    package var headerBytes = 8 * 1024
    /// How many header fields a request may have; more is answered 431.
    package var headerFields = 100
    /// The body, in bytes, where the route says nothing else; more is answered 413.
    package var bodyBytes = 1024 * 1024
    /// Up to how many bytes a body is read without anybody looking at the request first.
    package var smallBodyBytes = 64 * 1024
    /// The larger bodies that come in or are answered at one time, all together, in bytes, where their routes have somebody
    /// look at the request first; more are answered 503.
    package var heldBodyBytes = 256 * 1024 * 1024
    /// How many such bodies one holder may have coming in at a time.
    package var bodiesPerHolder = 3
    /// Open connections, idle ones and event streams included; more wait until one closes.
    package var connections = 4096
    /// Open connections from one address; more are closed at once. 0 is no limit, right behind a proxy.
    package var connectionsPerAddress = 0
    /// Requests being answered at one time, event streams included; more are answered 503.
    package var concurrentRequests = 2048
    /// How long a connection may stay open without a request.
    package var idleTimeout: Duration = .seconds(75)
    /// How long the request line and the headers may take in all, however steadily they trickle in.
    package var headerTimeout: Duration = .seconds(10)
    /// How long the body may take in all; a large one may take a second more for every 128 KiB.
    package var bodyTimeout: Duration = .seconds(60)
    /// How long a client may take to read an answer in all; event streams have no such limit.
    package var sendTimeout: Duration = .seconds(300)

    /// The defaults.
    package init() {}
}
