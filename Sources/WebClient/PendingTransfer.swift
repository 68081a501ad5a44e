/// A transfer with the caller who waits for it.
///
/// The continuation is an unchecked one because a check costs on each request: every pending transfer ends in exactly
/// one call of `resume`, by `TransferLoop.submit` where it is refused and by `TransferEngine.finish` where it was
/// taken.
@safe struct PendingTransfer: Sendable {
    let transfer: Transfer
    private let continuation: UnsafeContinuation<Transfer.Outcome, Never>

    init(_ transfer: Transfer, _ continuation: UnsafeContinuation<Transfer.Outcome, Never>) {
        self.transfer = transfer
        unsafe self.continuation = unsafe continuation
    }

    func resume(_ outcome: Transfer.Outcome) {
        unsafe continuation.resume(returning: outcome)
    }
}
