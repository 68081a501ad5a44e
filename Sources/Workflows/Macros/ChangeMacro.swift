package import Model
import Storage

/// Changes a macro: only what is given.
package struct ChangeMacro: Workflow {
    /// The macro.
    package var macro: MacroID
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What it is to be.
    package var draft: MacroDraft
    /// Every field, in the order of declaration.
    package init(macro: MacroID, expectedVersion: Int64? = nil, draft: MacroDraft) {
        self.macro = macro
        self.expectedVersion = expectedVersion
        self.draft = draft
    }

    package var nouns: [Noun] { [.macro] }

    package func perform(in transaction: Transaction) throws -> Macro {
        let earlier = try transaction.keptMacro(macro)
        try transaction.requireVersion(
            expectedVersion, earlier.version, of: Subject(noun: .macro, number: macro.rawValue), "Macro \(macro)")
        var changed = try draft.applied(to: earlier, in: transaction)
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        changed.version += 1
        try transaction.audit(.changed, from: earlier, to: changed)
        return changed
    }
}
