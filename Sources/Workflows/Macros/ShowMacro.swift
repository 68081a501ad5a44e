package import Model

/// One macro that whoever asks may use.
package struct ShowMacro: Inquiry {
    /// The macro's name or number.
    package var macro: String
    /// Every field, in the order of declaration.
    package init(macro: String) {
        self.macro = macro
    }

    package var nouns: [Noun] { [.macro] }

    package func answer(from view: View) throws -> Macro {
        guard let found = view.configuration.macro(named: macro, for: view.principal) else {
            throw WorkflowError.notFound("There is no macro “\(macro)”.")
        }
        return found
    }
}
