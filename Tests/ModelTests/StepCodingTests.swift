import BusinessTime
import Foundation
import Model
import Testing

struct StepCodingTests {
    @Test func `A step is read as it was written`() throws {
        let step = Step(
            sequence: 2, name: "Manager", recipient: .role("finance approver"), asks: .acknowledgement,
            actions: [
                .reassign, .raisePriority(.high), .raiseTier(.second), .tag("vip"),
                .notify(.channel("ops"), template: "breach"),
            ], timeOut: TimeOut(after: .hours(2), counting: .wall, then: .goto(3)), onApproval: 3, onRejection: 1)
        #expect(try JSONDecoder().decode(Step.self, from: JSONEncoder().encode(step)) == step)
        #expect(step.approvalGoto == .step(3))
        #expect(Step(sequence: 1, name: "a", recipient: .manager).rejectionGoto == .end)
    }

    @Test(arguments: [
        (#"{"do":"dance"}"#, "reassign, raise-priority, raise-tier, tag, notify"),
        (#"{"do":"raise-priority","to":"urgent"}"#, "low, high, critical"),
        (#"{"do":"raise-tier","to":"4"}"#, "1, 2 or 3"),
        (#"{"do":"tag"}"#, "needs the tag"), (#"{"do":"notify","to":"all","template":"x"}"#, "holder, candidates"),
    ])
    func `An action that is none is refused with what there is`(json: String, part: String) {
        #expect {
            try JSONDecoder().decode(StepAction.self, from: Data(json.utf8))
        } throws: {
            guard case DecodingError.dataCorrupted(let context)? = $0 as? DecodingError else { return false }
            return context.debugDescription.contains(part)
        }
    }

    @Test(arguments: [0, -1, 10 * 366 * 86400 + 1] as [Int64])
    func `Times of nothing, less than nothing or more than ten years are refused`(seconds: Int64) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(TimeOut.self, from: Data(#"{"seconds":\#(seconds),"then":"approve"}"#.utf8))
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ClockTarget.self, from: Data(#"{"seconds":\#(seconds)}"#.utf8))
        }
    }

    @Test func `Settings that are not written down keep their defaults`() throws {
        let settings = try JSONDecoder().decode(Settings.self, from: Data(#"{"company":"Globex"}"#.utf8))
        #expect(settings == Settings(company: "Globex"))
    }
}
