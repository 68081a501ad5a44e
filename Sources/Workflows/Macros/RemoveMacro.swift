package import Model
import Storage

/// Takes a macro away; what it did stays done.
package struct RemoveMacro: Workflow {
    /// The macro.
    package var macro: MacroID
    /// Every field, in the order of declaration.
    package init(macro: MacroID) {
        self.macro = macro
    }

    package var nouns: [Noun] { [.macro] }

    package func perform(in transaction: Transaction) throws -> Macro {
        let found = try transaction.keptMacro(macro)
        try transaction.writer.remove(macro)
        try transaction.audit(.changed, from: found, to: nil)
        return found
    }
}
