/// Looks at a request with a large body before the body is read, so that nobody whom it would refuse anyway can make the
/// server hold it; the body that it sees is empty. Whoever answers looks again.
package typealias Admission = @Sendable (Request) async -> Admitted
