/// Everything that an admin can set and everyone who works here, as one immutable snapshot that is swapped whole.
package final class Configuration: Sendable {
    /// The company-wide settings.
    package let settings: Settings
    /// All people, disabled ones too, by number.
    package let people: [PersonID: Person]
    /// The numbers of all who are not disabled, which is asked far more often than who they are.
    package let enabledPeople: Set<PersonID>
    /// All departments by number.
    package let departments: [DepartmentID: Department]
    /// All teams by number.
    package let teams: [TeamID: Team]
    /// All calendars by number.
    package let calendars: [CalendarID: NamedCalendar]
    /// All service levels, in the order of their numbers.
    package let serviceLevels: [ServiceLevel]
    /// All trigger definitions, in the order of their numbers.
    package let triggers: [TriggerDefinition]
    /// The newest version of every escalation by number; older versions are read from the store by the cases that keep them.
    package let escalations: [EscalationID: EscalationDefinition]
    /// All bindings, in the order of their numbers.
    package let bindings: [Binding]
    /// All on-call rotas by number.
    package let rotas: [RotaID: Rota]
    /// The questions that classify an issue.
    package let triage: TriageTree
    /// All endpoints by number.
    package let endpoints: [EndpointID: Endpoint]
    /// All tokens by the hash of their secret.
    package let tokens: [String: Token]
    /// All templates of checklists by number.
    package let checklistTemplates: [ChecklistTemplateID: ChecklistTemplate]
    /// The newest version of every form by number; older versions are read from the store.
    package let forms: [FormID: FormDefinition]
    /// All incoming webhooks by number.
    package let incoming: [IncomingID: IncomingHook]
    /// All macros by number, everybody's own ones too.
    package let macros: [MacroID: Macro]

    /// The newest version of every template of notifications that an admin wrote.
    package let noticeTemplates: [TemplateEdition]

    /// A snapshot of all of it.
    package init(
        settings: Settings = Settings(), people: [Person] = [], departments: [Department] = [], teams: [Team] = [],
        calendars: [NamedCalendar] = [], serviceLevels: [ServiceLevel] = [], triggers: [TriggerDefinition] = [],
        escalations: [EscalationDefinition] = [], bindings: [Binding] = [], endpoints: [Endpoint] = [],
        tokens: [Token] = [], checklistTemplates: [ChecklistTemplate] = [], forms: [FormDefinition] = [],
        rotas: [Rota] = [], triage: TriageTree = .standard, incoming: [IncomingHook] = [],
        macros: [Macro] = [], noticeTemplates: [TemplateEdition] = []
    ) {
        self.settings = settings
        self.people = Dictionary(people.map { ($0.id, $0) }) { $1 }
        enabledPeople = Set(self.people.values.lazy.filter { !$0.isDisabled }.map(\.id))
        self.departments = Dictionary(departments.map { ($0.id, $0) }) { $1 }
        self.teams = Dictionary(teams.map { ($0.id, $0) }) { $1 }
        self.calendars = Dictionary(calendars.map { ($0.id, $0) }) { $1 }
        self.serviceLevels = serviceLevels
        self.triggers = triggers
        self.escalations = Dictionary(escalations.map { ($0.id, $0) }) { $1 }
        self.bindings = bindings
        self.rotas = Dictionary(rotas.map { ($0.id, $0) }) { $1 }
        self.triage = triage
        self.endpoints = Dictionary(endpoints.map { ($0.id, $0) }) { $1 }
        self.tokens = Dictionary(tokens.map { ($0.hash, $0) }) { $1 }
        self.checklistTemplates = Dictionary(checklistTemplates.map { ($0.id, $0) }) { $1 }
        self.incoming = Dictionary(incoming.map { ($0.id, $0) }) { $1 }
        self.noticeTemplates = noticeTemplates
        self.macros = Dictionary(macros.map { ($0.id, $0) }) { $1 }
        self.forms = Dictionary(forms.map { ($0.id, $0) }) { $1 }
    }
}
