import BusinessTime
import Model
import Transfer
import Workflows

/// A simulation as programs get it.
struct SimulationAnswer: Encodable {
    struct Look: Encodable {
        var at: Instant
        var event: String
        var record: RecordReference
        var triggers: [Verdict]
        var raised: [Raised]
    }

    struct Verdict: Encodable {
        var trigger: String
        var fired: Bool
        var why: String
    }

    struct Raised: Encodable {
        var trigger: String
        var reason: String
        var evidence: [String]
        var heldBack: String?
        var binding: Int64?
        var bindings: [BindingVerdict]
    }

    struct BindingVerdict: Encodable {
        var binding: Int64
        var why: String
    }

    struct CaseStory: Encodable {
        var `case`: ExportedCase
        var timeline: [Entry]
    }

    struct Entry: Encodable {
        var at: Instant
        var kind: String
        var text: String
    }

    struct Notice: Encodable {
        var template: String
        var language: String
        var to: String
        var at: Instant
        var subject: String
        var text: String
    }

    var record: RecordReference
    var at: Instant
    var clocks: [ClockAnswer]
    var looks: [Look]
    var cases: [CaseStory]
    var notifications: [Notice]
    var next: Instant?

    init(_ simulation: Simulation, _ wording: Wording) {
        record = simulation.record
        at = simulation.at
        clocks = simulation.clocks.map { ClockAnswer($0, wording) }
        looks = simulation.looks.map(Look.init)
        cases = simulation.cases.map { detail in
            CaseStory(
                case: ExportedCase(detail.value, wording.names),
                timeline: detail.entries.map { Entry(at: $0.at, kind: $0.kind.rawValue, text: $0.text) })
        }
        notifications = simulation.notifications.map { notice in
            Notice(
                template: notice.template, language: notice.language,
                to: wording.name(notice.addressee, customers: simulation.customers), at: notice.at,
                subject: notice.subject, text: notice.text)
        }
        next = simulation.next
    }
}

extension SimulationAnswer.Look {
    init(_ look: SimulatedLook) {
        at = look.at
        event = look.event.rawValue
        record = look.record
        triggers = look.considered.map { SimulationAnswer.Verdict(trigger: $0.name, fired: $0.holds, why: $0.why) }
        raised = look.raised.map { raised in
            SimulationAnswer.Raised(
                trigger: raised.trigger.name, reason: raised.trigger.reason, evidence: raised.trigger.evidence,
                heldBack: raised.heldBack, binding: raised.binding?.rawValue,
                bindings: raised.bindings.map {
                    SimulationAnswer.BindingVerdict(binding: $0.number, why: $0.why)
                })
        }
    }
}

extension Wording {
    /// Whom a notification is for.
    func name(_ addressee: Addressee, customers: [CustomerID: String]) -> String {
        switch addressee {
        case .person(let id): name(id)
        case .customer(let id): customers[id] ?? "customer \(id)"
        case .channel(let name): "#\(name)"
        }
    }
}
