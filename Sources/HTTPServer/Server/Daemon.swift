/// A started library.
@safe struct Daemon: @unchecked Sendable {
    // Unchecked: the library's own calls to quiesce and stop may be made from any thread.
    let pointer: OpaquePointer
}
