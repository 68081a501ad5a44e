extension Template {
    /// Every tag that the provided values would leave empty, in the order of the source; empty when all is well.
    ///
    /// Sections open what they name as rendering does, and partials are checked where they are included.
    package func check(
        provided: VariableShape, partials: TemplateLibrary = TemplateLibrary()
    ) -> [TemplateProblem] {
        var checker = TemplateChecker(provided, library: partials)
        return checker.check(self)
    }
}
