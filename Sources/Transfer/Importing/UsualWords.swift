import Model

/// What the words of other systems mean here, where a mapping file says nothing else.
enum UsualWords {
    static let priorities: [String: Priority] = words([
        .low: [
            "low", "lowest", "minor", "normal", "medium", "p3", "p4", "niedrig", "mittel", "baja", "media", "basse",
            "baixa",
        ],
        .high: ["high", "major", "p2", "hoch", "alta", "haute", "elevee"],
        .critical: [
            "critical", "urgent", "highest", "blocker", "p1", "kritisch", "dringend", "critica", "critique", "urgente",
        ],
    ])

    static let statuses: [String: TicketStatus] = words([
        .new: ["new", "neu", "nuevo", "nouveau", "novo"],
        .open: ["open", "opened", "inprogress", "assigned", "offen", "inbearbeitung", "abierto", "ouvert", "aberto"],
        .pending: ["pending", "pendingcustomerresponse", "waitingforcustomer", "wartend", "pendiente", "enattente"],
        .onHold: ["onhold", "hold", "waiting"],
        .solved: ["solved", "resolved", "done", "gelost", "erledigt", "resuelto", "resolu", "resolvido"],
        .closed: ["closed", "geschlossen", "cerrado", "ferme", "fechado"],
    ])

    static let channels: [String: Channel] = words([
        .web: ["web", "form", "portal"], .email: ["email", "mail"], .phone: ["phone", "telephone", "call", "telefon"],
        .chat: ["chat", "messenger"], .api: ["api"], .imported: ["import"],
    ])

    static let outcomes: [String: DealOutcome] = words([
        .open: ["open", "engaging", "prospecting", "offen"], .won: ["won", "closedwon", "gewonnen"],
        .lost: ["lost", "closedlost", "verloren"],
    ])

    static let followUpStatuses: [String: FollowUpStatus] = words([
        .open: ["open", "todo", "planned", "offen"], .missed: ["missed", "overdue"],
        .done: ["done", "completed", "closed", "erledigt"], .cancelled: ["cancelled", "canceled"],
    ])

    static let requestStates: [String: RequestState] = words([
        .draft: ["draft", "new", "entwurf"], .pending: ["pending", "open", "submitted", "offen"],
        .approved: ["approved", "granted", "genehmigt"], .rejected: ["rejected", "declined", "refused", "abgelehnt"],
        .returned: ["returned"], .withdrawn: ["withdrawn", "cancelled", "canceled"],
    ])

    private static func words<Value: Hashable>(_ table: [Value: [String]]) -> [String: Value] {
        Dictionary(table.flatMap { value, words in words.map { ($0, value) } }) { $1 }
    }
}
