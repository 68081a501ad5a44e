package import Model

extension StoreReader {
    /// Everything that an admin can set and everyone who works here, as it is now.
    package func configuration() throws -> Configuration {
        Configuration(
            settings: try settings(), people: try people(), departments: try departments(), teams: try teams(),
            calendars: try calendars(), serviceLevels: try serviceLevels(), triggers: try triggers(),
            escalations: try escalations(), bindings: try bindings(), endpoints: try endpoints(), tokens: try tokens(),
            checklistTemplates: try checklistTemplates(), forms: try forms(), rotas: try rotas(),
            triage: try triageTree() ?? .standard, incoming: try incomingHooks(), macros: try macros(),
            noticeTemplates: try editions())
    }
}
