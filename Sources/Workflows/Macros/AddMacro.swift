package import Model
import Storage

/// Adds a macro: leads for their department, admins for all, everybody for themselves.
package struct AddMacro: Workflow {
    /// What it is to be.
    package var draft: MacroDraft
    /// Every field, in the order of declaration.
    package init(_ draft: MacroDraft) {
        self.draft = draft
    }

    package var nouns: [Noun] { [.macro] }

    package func perform(in transaction: Transaction) throws -> Macro {
        var draft = draft
        draft.name = draft.name ?? ""
        draft.reach = draft.reach ?? (transaction.principal.person == nil ? .everyone : .me)
        var macro = try draft.applied(to: Macro(id: 0, name: "", reach: .everyone), in: transaction)
        macro.id = try transaction.writer.insert(macro)
        try transaction.audit(.created, from: nil, to: macro)
        return macro
    }
}
