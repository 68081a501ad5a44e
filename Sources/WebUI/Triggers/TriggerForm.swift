import BusinessTime
import HTTPServer
import Model
import Workflows

/// The form of a trigger: the thresholds that its event takes, and which records it concerns.
struct TriggerForm: Sendable {
    let texts: Texts
    let names: Configuration
    var module: Module
    var event: TriggerEvent

    /// The form for another one, or the one that changes it.
    func form(_ definition: TriggerDefinition?) -> EntryForm {
        let action = definition.map { SitePath.path(of: $0.id, .changes) } ?? SitePath.triggers.rawValue
        let parameters = event.parameters.map { name in
            parameter(name, definition.map { TriggerThreshold.text(name, of: $0.parameters) } ?? "")
        }
        return EntryForm(
            action: action, send: texts[definition == nil ? "triggers.add" : "change.save"],
            [
                EntryField(
                    "name", texts["triggers.name"], value: definition?.name ?? "", isRequired: true, longest: 100)
            ] + parameters + ConditionRows(definition?.condition ?? .always).fields(texts) + [
                EntryField(
                    "cooldown", texts["triggers.cooldown"], value: definition?.cooldown?.humanText ?? "",
                    hint: texts["triggers.cooldown-hint"], longest: 40),
                EntryField(
                    "dailyCap", texts["triggers.daily-cap"], .number,
                    value: definition?.dailyCap.map(String.init) ?? "", hint: texts["triggers.daily-cap-hint"]),
            ])
    }

    private func parameter(_ name: TriggerParameters.Name, _ value: String) -> EntryField {
        func words<Word: RawRepresentable<String> & CaseIterable>(_ group: String, _ type: Word.Type) -> EntryField.Kind
        {
            .choice([
                OptionGroup(
                    nil,
                    [.init(value: "", text: texts["filter.any"])]
                        + type.allCases.map { .init(value: $0.rawValue, text: texts.word(group, $0)) })
            ])
        }
        let kind: EntryField.Kind =
            switch name {
            case .clock: words("clock", ClockKind.self)
            case .scope: words("scope", ContactScope.self)
            case .tier: words("tier", AccountTier.self)
            case .priority: words("priority", Priority.self)
            case .phrases, .skills: .area
            default: .line
            }
        return EntryField(
            name.rawValue, texts["parameter.\(name.rawValue)"], kind, value: value,
            hint: texts.find("parameter-hint.\(name.rawValue)"), longest: 20_000)
    }

    /// What was typed, as a definition; throws `WorkflowError.invalid` with every field that cannot be read.
    func definition(_ fields: Parameters, of earlier: TriggerDefinition? = nil) throws(WorkflowError)
        -> TriggerDefinition
    {
        var validator = Validator()
        var parameters = TriggerParameters()
        for name in event.parameters {
            guard let text = fields.filled(name.rawValue) else { continue }
            let plain = name.isDecimal ? texts.withDecimalPoint(text) : text
            if !TriggerThreshold.read(plain, as: name, into: &parameters) {
                validator.reject(name.rawValue, texts[name.problem])
            }
        }
        let reading = ConditionReading(
            texts: texts, names: names, module: module, earlier: earlier?.condition ?? .always)
        let condition = reading.condition(fields, &validator)
        var cooldown: Duration?
        if let text = fields.filled("cooldown") {
            do { cooldown = try Duration(humanText: text) } catch { validator.reject("cooldown", error.description) }
        }
        let cap = fields.filled("dailyCap")
        if let cap, Int(cap) == nil { validator.reject("dailyCap", texts["problem.whole-number"]) }
        do { try validator.finish() } catch { throw .invalid(error) }
        return TriggerDefinition(
            id: earlier?.id ?? 0, name: fields["name"] ?? "", module: module, event: event, condition: condition,
            parameters: parameters, cooldown: cooldown, dailyCap: cap.flatMap { Int($0) },
            isEnabled: earlier?.isEnabled ?? true)
    }
}

extension TriggerParameters.Name {
    /// Whether it is a number that may have a fraction.
    fileprivate var isDecimal: Bool { [.sentimentAtMost, .discountAbove, .share, .factor].contains(self) }

    /// The key of the text that says what is expected where something else was typed.
    fileprivate var problem: String {
        switch self {
        case .sentimentAtMost: "problem.mood"
        case .value: "problem.money"
        case .discountAbove, .factor: "problem.percent"
        case .share: "problem.share"
        case .after, .within: "problem.span"
        case .skills: "problem.skills"
        case .count, .minimumSample, .points, .floor, .hysteresis, .healthBelow, .times: "problem.whole-number"
        case .clock, .scope, .tier, .priority, .phrases, .skill: "problem.choice"
        }
    }
}
