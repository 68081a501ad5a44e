/// One caller's work for the writer, in two halves: done inside the transaction, settled after its end.
struct WriteJob: Sendable {
    /// Tells the caller how it ended: nil says that the transaction was committed.
    typealias Settlement = @Sendable ((any Error)?) -> Void

    /// Does the work; returns the error it threw, if any, and how to tell the caller.
    let perform: @Sendable (Connection) -> (error: (any Error)?, settle: Settlement)
    /// Tells the caller that the work was not even begun.
    let refuse: @Sendable (any Error) -> Void

    init<R: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> R, afterCommit: (@Sendable (R) -> Void)?,
        continuation: CheckedContinuation<R, any Error>
    ) {
        refuse = { continuation.resume(throwing: $0) }
        perform = { connection in
            do {
                let result = try body(connection)
                let settle: Settlement = { failure in
                    if let failure { return continuation.resume(throwing: failure) }
                    afterCommit?(result)
                    continuation.resume(returning: result)
                }
                return (nil, settle)
            } catch {
                return (error, { failure in continuation.resume(throwing: failure ?? error) })
            }
        }
    }
}
