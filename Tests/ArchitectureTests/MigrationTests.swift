import Secrets
import Testing

struct MigrationTests {
    static let folder = "Sources/Storage/Migrations"
    static let golden = "Tests/ArchitectureTests/Golden/migrations.sha256"

    @Test func `migrations are numbered without gaps`() {
        let numbers = Repository.files(in: Self.folder).compactMap {
            $0.split(separator: "/").last.flatMap { Int($0.prefix(4)) }
        }
        #expect(!numbers.isEmpty)
        #expect(numbers == Array(1...max(1, numbers.count)))
    }

    /// A data file refuses a Belay whose migrations differ from those that made it. After adding one:
    ///
    ///     sha256sum Sources/Storage/Migrations/*.sql > Tests/ArchitectureTests/Golden/migrations.sha256
    ///
    /// and see that the difference is one line more. Before the first release (0.1.0) nothing has landed yet.
    @Test func `a migration never changes once it has landed`() throws {
        let sums = try Repository.files(in: Self.folder).map {
            "\(SHA256.hash(try Repository.text($0)).description)  \($0)"
        }
        #expect(try Repository.text(Self.golden) == sums.joined(separator: "\n") + "\n", "see MigrationTests.swift")
    }
}
