import BusinessTime
import HTTPServer
import Model
import Workflows

/// The forms of service levels.
struct ServiceLevelForm: Sendable {
    let names: Configuration
    let texts: Texts

    /// The form for another one, which says for whom it holds, or the one that changes its promises.
    func form(_ level: ServiceLevel?) -> EntryForm {
        var fields = [
            EntryField("name", texts["level.name"], value: level?.name ?? "", isRequired: true, longest: 100)
        ]
        if level == nil {
            fields += [
                choice(
                    "priority", Priority.allCases.map { ($0.rawValue, texts.word("priority", $0)) }, none: "level.any"),
                choice("tier", SupportTier.allCases.map { ("\($0.rawValue)", "\($0.rawValue)") }, none: "level.any"),
                choice(
                    "department", names.departments.values.map(\.name).sorted().map { ($0, $0) }, none: "level.any"),
                EntryField("category", texts["level.category"], hint: texts["level.category-hint"], longest: 100),
            ]
        }
        for kind in ClockKind.allCases {
            let target = level?.targets[kind]
            fields.append(
                EntryField(
                    "within-\(kind.rawValue)", texts.word("clock", kind), value: target?.within.humanText ?? "",
                    hint: texts["level.within-hint"], longest: 40
                ).taking(.half))
            let counting = ClockTarget.Counting.allCases.map {
                OptionGroup.Option(value: $0.rawValue, text: texts.word("counting", $0))
            }
            fields.append(
                EntryField(
                    "counting-\(kind.rawValue)",
                    texts("level.counted", ["clock": texts.word("clock", kind)]), .choice([OptionGroup(nil, counting)]),
                    value: (target?.counting ?? .business).rawValue
                ).taking(.half))
        }
        fields += [
            EntryField(
                "warnings", texts["level.warnings"], value: Self.percent(level),
                hint: texts["level.warnings-hint"], longest: 100),
            choice(
                "calendar", names.calendars.values.map(\.name).sorted().map { ($0, $0) }, none: "person.own-calendar",
                chosen: level?.calendar.flatMap { names.calendars[$0]?.name }),
        ]
        return EntryForm(
            action: level.map { SitePath.path(of: $0.id) } ?? SitePath.serviceLevels.rawValue,
            send: texts[level == nil ? "levels.add" : "change.save"], fields)
    }

    private func choice(
        _ name: String, _ values: [(String, String)], none: String, chosen: String? = nil
    ) -> EntryField {
        EntryField(
            name, texts["level.\(name)"],
            .choice([
                OptionGroup(
                    nil, [.init(value: "", text: texts[none])] + values.map { .init(value: $0.0, text: $0.1) })
            ]), value: chosen ?? "")
    }

    /// The promises that were typed; throws `WorkflowError.invalid` with every field that cannot be read.
    func targets(_ fields: Parameters) throws(WorkflowError) -> [ClockKind: ClockTarget] {
        var validator = Validator()
        var targets: [ClockKind: ClockTarget] = [:]
        for kind in ClockKind.allCases {
            let field = "within-\(kind.rawValue)"
            guard let text = fields.filled(field) else { continue }
            do throws(DurationTextError) {
                targets[kind] = ClockTarget(
                    within: try Duration(humanText: text),
                    counting: fields["counting-\(kind.rawValue)"].flatMap(ClockTarget.Counting.init) ?? .business)
            } catch {
                validator.reject(field, error.description)
            }
        }
        do { try validator.finish() } catch { throw .invalid(error) }
        return targets
    }

    /// When a service level warns, in percent of its targets' time.
    private static func percent(_ level: ServiceLevel?) -> String {
        (level?.warningShares ?? [0.5, 0.75]).map { share in
            // A hundred times 0.07 is a little more than 7.
            let percent = (share * 1e12).rounded() / 1e10
            return Int64(exactly: percent).map(String.init) ?? String(percent)
        }.joined(separator: ", ")
    }

    /// When to warn, as shares of a target: those that the level has where nobody typed others.
    func warnings(_ fields: Parameters, of level: ServiceLevel?) throws(WorkflowError) -> [Double] {
        let typed = fields["warnings"] ?? ""
        if let level, typed == Self.percent(level) { return level.warningShares }
        var shares: [Double] = []
        for word in typed.split(whereSeparator: { $0.isWhitespace || $0 == ";" || $0 == "%" }) {
            for part in texts.withDecimalPoint(String(word)).split(separator: ",") {
                guard let percent = Double(part) else { throw .invalid("warnings", texts["level.warnings-number"]) }
                guard percent > 0, percent < 100 else { throw .invalid("warnings", texts["level.warnings-range"]) }
                shares.append(percent / 100)
            }
        }
        return shares
    }
}
