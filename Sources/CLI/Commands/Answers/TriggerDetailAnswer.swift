import BusinessTime
import Model
import Workflows

/// A trigger with how often it fired and what answers it, as programs get it.
struct TriggerDetailAnswer: Encodable {
    var trigger: TriggerAnswer
    var days: [Day]?
    var bindings: [BindingAnswer]

    struct Day: Encodable {
        var day: String
        var fired: Int
        var heldBack: Int
    }

    init(_ detail: TriggerDetail, _ wording: Wording) {
        trigger = TriggerAnswer(detail.definition)
        days = detail.days?.map { Day(day: $0.day.description, fired: $0.fired, heldBack: $0.heldBack) }
        bindings = detail.bindings.map { BindingAnswer($0, wording) }
    }
}
