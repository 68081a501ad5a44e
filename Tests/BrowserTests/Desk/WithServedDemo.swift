import Testing

/// Serves the demo for as long as a suite runs.
struct WithServedDemo: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let demo = try await ServedDemo.start()
        do {
            try await ServedDemo.$current.withValue(demo) { try await function() }
        } catch {
            await demo.stop()
            throw error
        }
        await demo.stop()
    }
}

extension Trait where Self == WithServedDemo {
    /// The week of the demo, served while the suite runs.
    static var servedDemo: Self { Self() }
}
