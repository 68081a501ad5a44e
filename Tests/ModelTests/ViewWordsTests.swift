import Model
import Testing

@Suite struct ViewWordsTests {
    @Test func `a filter comes back from its words as it was`() {
        for filter in [
            ViewFilter(), ViewFilter(queue: .all, order: .newest, isAnyStatus: true, text: "beans"),
            ViewFilter(queue: .team, priority: .critical, status: .onHold),
        ] {
            #expect(ViewWords(filter).filter == filter)
        }
    }

    @Test func `words that mean nothing are named with those that do`() {
        let words = ViewWords(queue: "mine", sort: "oldest", priority: "urgent", status: "any")
        #expect(words.filter == nil)
        #expect(words.unknown.map(\.field) == ["sort", "priority"])
        #expect(words.unknown.map(\.known) == [["newest", "due", "urgent"], ["low", "high", "critical"]])
    }

    @Test func `what is solved is asked for by number`() {
        #expect(ViewFilter(queue: .all, status: .solved).query(limit: 5).order == .newest)
        #expect(ViewFilter(queue: .all, status: .open).query(limit: 5).order == .urgent)
        #expect(ViewFilter(isAnyStatus: true).query(limit: 5).statuses == TicketStatus.allCases)
    }
}
