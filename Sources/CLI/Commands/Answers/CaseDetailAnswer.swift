import BusinessTime
import Model
import Transfer
import Workflows

/// A case as programs get it, with all that happened to it.
struct CaseDetailAnswer: Encodable {
    var `case`: ExportedCase
    var stepName: String?
    var asks: String?
    var history: [Entry]
    var decisions: [Decided]
    var phases: [Phase]
    var bindings: [Match]

    struct Entry: Encodable {
        var at: Instant
        var actor: String
        var step: Int
        var kind: String
        var text: String
    }

    struct Decided: Encodable {
        var person: String
        var standsInFor: String?
        var answer: String
        var step: Int
        var round: Int
        var at: Instant
        var comment: String
        var void: Bool
    }

    struct Phase: Encodable {
        var phase: String
        var from: Instant
        var until: Instant?
    }

    struct Match: Encodable {
        var trigger: Int
        var binding: Int64
        var matched: Bool
        var why: String
    }

    init(_ detail: CaseDetail, _ wording: Wording) {
        self.case = ExportedCase(detail.value, wording.names)
        let step = detail.definition?.step(detail.value.step)
        stepName = step?.name
        asks = detail.value.status.isOpen ? step?.asks.rawValue : nil
        history = detail.entries.map { entry in
            Entry(
                at: entry.at, actor: wording.name(entry.actor), step: entry.step, kind: entry.kind.rawValue,
                text: entry.text)
        }
        decisions = detail.value.votes.map { vote in
            Decided(
                person: wording.name(vote.person), standsInFor: vote.standsInFor.map { wording.name($0) },
                answer: vote.answer.rawValue, step: vote.step, round: vote.round, at: vote.at, comment: vote.comment,
                void: vote.isVoid)
        }
        phases = detail.value.phases.map { Phase(phase: $0.phase.rawValue, from: $0.from, until: $0.until) }
        bindings = detail.matches.map {
            Match(trigger: $0.trigger, binding: $0.binding.rawValue, matched: $0.matched, why: $0.why)
        }
    }
}

extension Wording {
    /// What was decided, a line each, in rounds.
    func decisions(_ value: Case) -> String {
        value.votes.map { vote in
            let place = vote.standsInFor.map { " for \(name($0))" } ?? ""
            let comment = vote.comment.isEmpty ? "" : ": “\(vote.comment)”"
            let void = vote.isVoid ? " (void: what was asked changed)" : ""
            let line = "round \(vote.round), step \(vote.step): \(name(vote.person))\(place) \(vote.answer.rawValue)"
            return "  \(moment(vote.at))  \(TerminalText.line(line + comment + void))\n"
        }.joined()
    }

    /// The phases with how long each took, a line each.
    func phases(_ value: Case) -> String {
        value.phases.map { phase in
            let minutes = phase.from.duration(to: phase.until ?? now).milliseconds / 60_000
            let span = Duration.minutes(max(minutes, 0)).spacedText
            return "  \(moment(phase.from))  \(phase.phase.rawValue), \(phase.until == nil ? "since " : "")\(span)\n"
        }.joined()
    }

    /// Which bindings were considered and why, a line each.
    func matches(_ matches: [CaseMatch]) -> String {
        matches.map { "  trigger \($0.trigger), binding \($0.binding): \($0.why)\n" }.joined()
    }
}
