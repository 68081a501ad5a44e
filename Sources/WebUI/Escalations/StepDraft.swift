import BusinessTime
import HTTPServer
import Model

/// A step as a form has it: texts, so that whatever was typed is shown again.
struct StepDraft: Equatable, Sendable {
    /// Somebody who is told on entry.
    struct Notice: Equatable, Sendable {
        var to = ""
        var template = ""
    }

    /// The step that it was when it was stored; nil: it is new.
    var was: Int?
    var name = ""
    var recipient = "manager"
    var asks = Ask.decision.rawValue
    /// The step that follows an approval; empty: it ends.
    var approval = ""
    /// The step that follows a rejection; empty: it ends.
    var rejection = ""
    /// How long it waits; empty: as long as the settings say.
    var after = ""
    var counting = ClockTarget.Counting.business.rawValue
    /// What follows then.
    var then = "manager"
    var quorum = ""
    var rejections = ""
    var reminder = ""
    var phase = ""
    var isReassigning = false
    var priority = ""
    var tier = ""
    var tags = ""
    var notices: [Notice] = []

    init() {}

    init(_ step: Step) {
        was = step.sequence
        name = step.name
        recipient = step.recipient.rawValue
        asks = step.asks.rawValue
        approval = step.onApproval.map(String.init) ?? ""
        rejection = step.onRejection.map(String.init) ?? ""
        after = step.timeOut?.after.humanText ?? ""
        counting = (step.timeOut?.counting ?? .business).rawValue
        then = (step.timeOut?.then ?? .manager).rawValue
        quorum = step.quorum?.rawValue ?? ""
        rejections = step.rejectionQuorum.map(String.init) ?? ""
        reminder = step.reminderSeconds.map { Duration.seconds($0).humanText } ?? ""
        phase = step.phase?.rawValue ?? ""
        var tags: [String] = []
        for action in step.actions {
            switch action {
            case .reassign: isReassigning = true
            case .raisePriority(let priority): self.priority = priority.rawValue
            case .raiseTier(let tier): self.tier = String(tier.rawValue)
            case .tag(let tag): tags.append(tag)
            case .notify(let member, let template): notices.append(Notice(to: member.rawValue, template: template))
            }
        }
        self.tags = tags.joined(separator: ", ")
    }

    /// What a form has for the step of a number, from 1.
    init(_ fields: Parameters, number: Int) {
        func text(_ field: String) -> String { fields[Self.name(field, number)] ?? "" }
        was = Int(text("was"))
        name = text("name")
        recipient = text("recipient")
        asks = text("asks")
        approval = text("approval")
        rejection = text("rejection")
        after = text("after")
        counting = text("counting")
        then = text("then")
        quorum = text("quorum")
        rejections = text("rejections")
        reminder = text("reminder")
        phase = text("phase")
        isReassigning = text("reassign") == "yes"
        priority = text("priority")
        tier = text("tier")
        tags = text("tags")
        var place = 1
        while let to = fields[Self.name("notice-\(place)-to", number)] {
            let notice = Notice(to: to, template: text("notice-\(place)-template"))
            if notice != Notice() { notices.append(notice) }
            place += 1
        }
    }

    /// What a field of the step of a number is called.
    static func name(_ field: String, _ number: Int) -> String { "step-\(number)-\(field)" }

    /// Gives steps that others lead to their new numbers; one that is gone leads nowhere any more.
    mutating func renumber(_ new: (Int) -> Int?) {
        func renumbered(_ text: String) -> String { Int(text).map { new($0).map(String.init) ?? "" } ?? text }
        approval = renumbered(approval)
        rejection = renumbered(rejection)
        if case .goto(let step)? = TimeOut.Action(rawValue: then) {
            then = new(step).map { TimeOut.Action.goto($0).rawValue } ?? TimeOut.Action.manager.rawValue
        }
    }
}
