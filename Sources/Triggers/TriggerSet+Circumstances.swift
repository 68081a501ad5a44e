import BusinessTime
import Model

extension TriggerSet {
    /// What has to be looked up before the triggers can look at an occurrence; empty in nearly all cases.
    package func questions(of occurrence: Occurrence) -> Questions {
        if occurrence.event == .momentCame { return questionsOfMoments(in: occurrence.facts.record.module) }
        var questions = Questions()
        guard !circumstances.isEmpty else { return questions }
        for group in furtherGroups(for: occurrence) { questions.formUnion(group.questions) }
        return questions
    }

    /// Whether any definition asks for something urgent from an account, told of the account itself.
    package var watchesUrgency: Bool {
        circumstances[GroupKey(event: .accountUrgent, module: .accounts)] != nil
    }

    func furtherGroups(for occurrence: Occurrence) -> [CircumstanceGroup] {
        if circumstances.isEmpty { return [] }
        let module = occurrence.facts.record.module
        return occurrence.circumstances.compactMap { circumstances[GroupKey(event: $0, module: module)] }
    }

    /// What fires, by the place of its definition, and what becomes of the record's states.
    func findings(
        of groups: [CircumstanceGroup], _ look: Look, _ facts: FoldedFacts, _ standing: inout Standing
    ) -> [Int: Finding] {
        var findings: [Int: Finding] = [:]
        for group in groups {
            for (place, detector) in group.detectors where matcher.matches(entries[place], facts) {
                let id = definitions[place].id
                switch detector.verdict(look, standing: look.background.standing[id]) {
                case .fires(let finding, let since):
                    findings[place] = finding
                    if let since { standing.entered[id] = since }
                case .quiet: break
                case .left: standing.left.append(id)
                case .hovers: standing.hovering.append(id)
                }
            }
        }
        return findings
    }

    /// The detectors by the places of their definitions.
    var circumstanceDetectors: [Int: any CircumstanceDetector] {
        var found: [Int: any CircumstanceDetector] = [:]
        for group in circumstances.values {
            for (place, detector) in group.detectors { found[place] = detector }
        }
        return found
    }
}
