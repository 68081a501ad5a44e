import Assets
import BusinessTime
import HTTPServer
import Model
import Testing

@testable import WebUI

/// Steps in a form, before anything is saved.
@Suite struct StepsDraftTests {
    private static let stored = EscalationDefinition(
        id: 3, version: 4, name: "Refunds", createdAt: Instant(milliseconds: 0),
        steps: [
            Step(
                sequence: 1, name: "Lead", recipient: .role("lead"),
                actions: [.notify(.assignee, template: "handoff"), .reassign, .tag("money"), .tag("big")],
                timeOut: TimeOut(after: .hours(8), counting: .wall, then: .goto(3)), onApproval: 2, onRejection: 3,
                quorum: .count(2), rejectionQuorum: 2, reminderSeconds: 7200, phase: .assessment),
            Step(sequence: 2, name: "Finance", recipient: .team(7), onApproval: 3),
            Step(sequence: 3, name: "Boss", recipient: .manager, asks: .acknowledgement),
        ])

    private var texts: Texts { get throws { try Languages(files: Assets.files).english } }

    @Test func `what is stored is the same after it went through a form`() throws {
        let draft = StepsDraft(Self.stored)
        let read = draft.read(as: Self.stored, try texts)
        #expect(read.problems.isEmpty)
        #expect(read.steps == Self.stored.steps)
    }

    @Test func `a step more goes on from the last one`() throws {
        var draft = StepsDraft(Self.stored)
        draft.apply(.add)
        #expect(draft.steps.count == 4 && draft.steps[2].approval == "4")
        let read = draft.read(as: Self.stored, try texts)
        #expect(read.problems.map(\.field) == ["step-4-name"])
    }

    @Test func `what led to a step that is taken out leads where that led`() {
        var draft = StepsDraft(Self.stored)
        draft.apply(.remove(2))
        #expect(draft.steps.map(\.name) == ["Lead", "Boss"])
        #expect(draft.steps[0].approval == "2" && draft.steps[0].rejection == "2" && draft.steps[0].then == "goto 2")
        draft.apply(.remove(2))
        #expect(draft.steps[0].approval.isEmpty && draft.steps[0].rejection.isEmpty)
        #expect(draft.steps[0].then == "manager")
        draft.apply(.remove(1))
        draft.apply(.remove(1))
        #expect(draft.steps.isEmpty)
    }

    @Test func `steps that change places keep what leads to them`() throws {
        var draft = StepsDraft(Self.stored)
        draft.apply(.down(1))
        #expect(draft.steps.map(\.name) == ["Finance", "Lead", "Boss"])
        #expect(draft.steps[1].approval == "1" && draft.steps[0].approval == "3")
        draft.apply(.up(1))
        draft.apply(.down(3))
        #expect(draft.steps.map(\.name) == ["Finance", "Lead", "Boss"])
        draft.apply(.up(2))
        #expect(draft.read(as: Self.stored, try texts).steps == Self.stored.steps)
    }

    @Test func `all that is wrong is told by the fields' names`() throws {
        var draft = StepsDraft(Self.stored)
        draft.steps[0].name = " "
        draft.steps[0].after = "soon"
        draft.steps[1].recipient = "nobody"
        draft.steps[1].reminder = "10s"
        draft.steps[2].notices = [StepDraft.Notice(to: "manager", template: "")]
        let fields = draft.read(as: Self.stored, try texts).problems.map(\.field)
        #expect(
            fields == ["step-1-name", "step-1-after", "step-2-recipient", "step-2-reminder", "step-3-notice-1-to"])
    }

    @Test func `however many are told when a step begins, all of them come back from the form`() {
        var items = Parameters(["steps": "1", "step-1-recipient": "manager", "step-1-asks": "decision"])
        for place in 1...15 {
            items = items.replacing("step-1-notice-\(place)-to", with: [place == 4 ? "" : "manager"])
            items = items.replacing("step-1-notice-\(place)-template", with: [place == 4 ? "" : "assigned"])
        }
        #expect(StepsDraft(items).steps.first?.notices.count == 14)
    }

    @Test(arguments: [
        ("save", StepsDraft.Change.save), ("add", .add), ("up-2", .up(2)), ("down-1", .down(1)),
        ("remove-12", .remove(12)), ("", .draw), ("up-x", .draw), ("remove", .draw),
        ("down-9223372036854775807", .draw), ("up--9223372036854775808", .draw), ("save-1", .draw), ("add-1000", .draw),
    ])
    func `buttons are understood, and what is none does no harm`(_ text: String, _ change: StepsDraft.Change) {
        #expect(StepsDraft.Change(text) == change)
    }

    @Test func `nobody can reject where nothing is decided`() {
        #expect(StepsDraft(Self.stored).stations.map(\.rejection) == [.step(3), .ends, nil])
        #expect(StepsDraft(Self.stored).stations.map(\.silence) == [3, nil, nil])
    }
}
