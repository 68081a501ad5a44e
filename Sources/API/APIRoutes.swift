import HTTPServer

/// Every route of the API, made of the declarations of its groups.
struct APIRoutes: Sendable {
    /// The groups in the order in which they are documented.
    static let groups: [RouteGroup] = [
        TicketRoutes.group, AttachmentRoutes.group, MacroRoutes.group, ViewRoutes.group, CaseRoutes.group,
        DealRoutes.group, AccountRoutes.group, ChecklistRoutes.group,
        ChecklistTemplateRoutes.group, FollowUpRoutes.group, ApprovalRequestRoutes.group, FormRoutes.group,
        EscalationRoutes.group, TriggerRoutes.group, SimulationRoutes.group, TriageRoutes.group,
        ServiceLevelRoutes.group, CalendarRoutes.group, RotaRoutes.group, PersonRoutes.group, TeamRoutes.group,
        DepartmentRoutes.group, BindingRoutes.group, NoticeTemplateRoutes.group, CustomerRoutes.group,
        LinkRoutes.group, SessionRoutes.group, TokenRoutes.group, WebhookRoutes.group, DeliveryRoutes.group,
        IncomingRoutes.group, MessageRoutes.group, TransferRoutes.group, QuietTimesRoutes.group, SettingRoutes.group,
        SetupRoutes.group, AuditRoutes.group, CheckRoutes.group, SearchRoutes.group, FeedRoutes.group,
        OperationRoutes.group, DocumentRoutes.group, CommandRoutes.group,
    ]

    let services: Services

    var all: [Route] {
        Self.groups.filter { !$0.isInternal || services.commands != nil }.flatMap(\.routes).map(route)
    }

    /// Large bodies are read for those only who may send them.
    private func admission(_ declared: DeclaredRoute) -> Admission? {
        guard declared.bodyLimit > BodyLimit.message else { return nil }
        switch declared.action {
        case .signedIn: return services.signedIn.admission
        case .open: return { [services] in CommandEndpoint.admission($0, services) }
        }
    }

    private func route(_ declared: DeclaredRoute) -> Route {
        let handler =
            switch declared.action {
            case .signedIn(let action): services.signedIn.handler(of: declared.query, action)
            case .open(let action):
                Handler { [services] in try await action(OpenCall(request: $0, services: services)) }
            }
        return Route(
            declared.method, declared.path, name: declared.name, maximumBodyBytes: declared.bodyLimit,
            admission: admission(declared), handler: handler)
    }
}
