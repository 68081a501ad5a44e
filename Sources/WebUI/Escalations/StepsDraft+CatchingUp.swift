import Model

extension StepsDraft {
    /// Brings what was typed up to what somebody else has saved since the form was made, and says what was done: what only
    /// they changed is theirs from now on, what both changed stays as it was typed. Where either added steps, took some out or
    /// moved them, all stays as it was typed, since nobody can know which step was meant to be which.
    mutating func catchUp(from before: EscalationDefinition?, to now: EscalationDefinition, _ texts: Texts) -> [String]
    {
        version = now.version
        let theirs = StepsDraft(now).steps
        let earlier = before.map { StepsDraft($0).steps }
        guard let earlier, earlier.count == theirs.count, steps.map(\.was) == earlier.map(\.was) else {
            return [texts["steps.rearranged"]]
        }
        var told: [String] = []
        for index in steps.indices {
            for field in StepDraft.mergedFields {
                let outcome = field.merge(&steps[index], earlier[index], theirs[index])
                guard let key = outcome.text else { continue }
                told.append(
                    texts(key, ["number": String(index + 1), "field": texts["step-field.\(field.name)"]]))
            }
            steps[index].was = theirs[index].was
        }
        return told
    }
}

extension StepDraft {
    /// What became of a field that two people had before them.
    fileprivate enum Merging {
        case unchanged, theirs, both

        /// The key of what is told of it; nil: nothing.
        var text: String? {
            switch self {
            case .unchanged: nil
            case .theirs: "steps.theirs"
            case .both: "steps.both"
            }
        }
    }

    /// A field as it is merged.
    fileprivate struct MergedField {
        var name: String
        var merge: (inout StepDraft, _ earlier: StepDraft, _ theirs: StepDraft) -> Merging

        init<Value: Equatable>(_ name: String, _ path: WritableKeyPath<StepDraft, Value>) {
            self.name = name
            merge = { own, earlier, theirs in
                let (was, now) = (earlier[keyPath: path], theirs[keyPath: path])
                if was == now || own[keyPath: path] == now { return .unchanged }
                guard own[keyPath: path] == was else { return .both }
                own[keyPath: path] = now
                return .theirs
            }
        }
    }

    fileprivate static var mergedFields: [MergedField] {
        [
            MergedField("name", \.name), MergedField("recipient", \.recipient), MergedField("asks", \.asks),
            MergedField("approval", \.approval), MergedField("rejection", \.rejection),
            MergedField("after", \.after), MergedField("then", \.then), MergedField("counting", \.counting),
            MergedField("reminder", \.reminder), MergedField("quorum", \.quorum),
            MergedField("rejections", \.rejections), MergedField("phase", \.phase),
            MergedField("priority", \.priority), MergedField("tier", \.tier), MergedField("tags", \.tags),
            MergedField("reassign", \.isReassigning), MergedField("notices", \.notices),
        ]
    }
}
