import Testing

@testable import Workflows

@Suite struct DealBoardTests {
    @Test(arguments: [
        ([["new", "offer", "contract"], ["new", "offer"], ["offer", "contract"]], ["new", "offer", "contract"]),
        ([["b"], ["a"]], ["a", "b"]), ([], []),
    ])
    func `stages stand in the order in which deals go through them`(_ ways: [[String]], _ order: [String]) {
        #expect(ReadDealBoard.order(ways) == order)
    }
}
