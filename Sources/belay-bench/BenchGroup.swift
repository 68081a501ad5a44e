/// Some figures that are measured together.
protocol BenchGroup: Sendable {
    /// What `--only` calls it.
    var name: String { get }
    /// What it measures, in a few words.
    var summary: String { get }

    /// Measures.
    func run(_ run: BenchRun) async throws -> [Figure]
}
