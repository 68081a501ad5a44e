/// Carries what a rehearsal found out of its transaction, which it leaves as an error so that all of it is undone.
struct Rehearsed<Output: Sendable>: Error {
    let output: Output
}
