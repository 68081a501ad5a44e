import BusinessTime
import Model

/// The thresholds of a trigger that are given.
struct TriggerParametersJSON: JSONWritable {
    var parameters: TriggerParameters

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            for name in parameters.given {
                writer.key(text: name.apiName)
                write(name, to: &writer)
            }
        }
    }

    private func write(_ name: TriggerParameters.Name, to writer: inout JSONWriter) {
        switch name {
        case .phrases: writer.array(parameters.phrases ?? []) { $0.string($1) }
        case .sentimentAtMost: writer.number(parameters.sentimentAtMost ?? 0)
        case .value: parameters.value.map { MoneyJSON(money: $0).write(to: &writer) }
        case .discountAbove: writer.number(parameters.discountAbove ?? 0)
        case .clock: writer.string(parameters.clock?.rawValue ?? "")
        case .share: writer.number(parameters.share ?? 0)
        case .after: writer.string(parameters.after?.description ?? "")
        case .within: writer.string(parameters.within?.description ?? "")
        case .count: writer.integer(parameters.count ?? 0)
        case .scope: writer.string(parameters.scope?.rawValue ?? "")
        case .skill: writer.string(parameters.skill ?? "")
        case .skills:
            writer.object { writer in
                for (category, skill) in (parameters.skills ?? [:]).sorted(by: { $0.key < $1.key }) {
                    writer.key(text: category)
                    writer.string(skill)
                }
            }
        case .factor: writer.number(parameters.factor ?? 0)
        case .minimumSample: writer.integer(parameters.minimumSample ?? 0)
        case .points: writer.integer(parameters.points ?? 0)
        case .floor: writer.integer(parameters.floor ?? 0)
        case .hysteresis: writer.integer(parameters.hysteresis ?? 0)
        case .healthBelow: writer.integer(parameters.healthBelow ?? 0)
        case .tier: writer.string(parameters.tier?.rawValue ?? "")
        case .times: writer.integer(parameters.times ?? 0)
        case .priority: writer.string(parameters.priority?.rawValue ?? "")
        }
    }
}
