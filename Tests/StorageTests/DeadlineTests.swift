import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct DeadlineTests {
    @Test func `A thing is due once, at the time that was set last`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                try writer.set(Deadline(key: .clocks(1), due: .at(.friday, 9)))
                try writer.set(Deadline(key: .caseMoment(1), due: .at(.tuesday, 9)))
                try writer.set(Deadline(key: .personReturns(1), due: .at(.wednesday, 9)))
                try writer.set(Deadline(key: .clocks(1), due: .at(.monday, 9)))
                #expect(try writer.nextDeadline() == .at(.monday, 9))
                #expect(
                    try writer.deadlines(dueBy: .at(.tuesday, 9), limit: 10).map(\.key) == [.clocks(1), .caseMoment(1)])
                try writer.clear(.clocks(1))
                #expect(try writer.deadline(.clocks(1)) == nil)
                #expect(try writer.nextDeadline() == .at(.tuesday, 9))
                #expect(writer.news.earliestDeadline == .at(.monday, 9))
            }
        }
    }
}
