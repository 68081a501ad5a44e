import Secrets
import Testing
import Workflows

struct PasswordHasherTests {
    @Test func `a flood waits in a line of bounded length, and what is too much is refused at once`() async throws {
        let hasher = PasswordHasher(cost: .least, width: 1, mostWaiting: 4)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    do {
                        _ = try await hasher.verify(Secret("whatever it may be"), nil)
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.contains(true))
        #expect(try await hasher.verify(Secret("after the flood"), nil) == false)
        let hash = try await hasher.hash(Secret("after the flood"))
        #expect(try await hasher.verify(Secret("after the flood"), hash))
        #expect(try await hasher.verify(Secret("before the flood"), hash) == false)
    }
}
