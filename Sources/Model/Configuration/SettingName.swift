import BusinessTime

/// A setting by the name that commands and the API use.
package enum SettingName: String, CaseIterable, Codable, Sendable {
    case company
    case timeZone = "time-zone"
    case defaultTimeOut = "default-time-out"
    case stepBound = "step-bound"
    case followUpGrace = "follow-up-grace"
    case whenFull = "when-full"
    case onLeave = "on-leave"
    case preferences
    case assessment
    case unsure
    case twoTargets = "two-target-times"
    case beyondAuthority = "beyond-authority"
    case progressUpdate = "progress-update"
    case allowedNetworks = "allowed-networks"
    case endpointPatience = "endpoint-patience"
    case bundling
    case baseURL = "base-url"
    case trustedProxies = "trusted-proxies"
    case sessionIdle = "session-idle"
    case sessionLife = "session-life"
    case tokenLife = "token-life"
    case secondFactor = "second-factor"
    case requestRate = "request-rate"
    case ticketLinkLife = "ticket-link-life"
    case decisionLinkLife = "decision-link-life"
    case attachmentSize = "attachment-size"
    case attachmentCount = "attachment-count"
    case attachmentTotal = "attachment-total"
    case attachmentsOfDay = "customer-attachments"

    /// What it does and what it takes, in a sentence.
    package var summary: String {
        switch self {
        case .company: "The name that customers read."
        case .timeZone: "The IANA zone in which times are written to customers."
        case .defaultTimeOut: "How long a step waits that names no time-out, such as 24h; then the manager gets it."
        case .stepBound: "How many steps a case may enter before it stops with the manager, 1 to 1000."
        case .followUpGrace: "How long after its time a follow-up counts as missed, such as 1h."
        case .whenFull: "What a case does where everybody it could go to is full: \(Overflow.allCases.words)."
        case .onLeave: "What the cases of somebody do who goes on leave: \(OnLeave.allCases.words)."
        case .preferences: "Who is rather asked: any of \(RoutingPreference.allCases.words), or none."
        case .assessment: "How long an assessment may take before a warning, such as 15m."
        case .unsure: "Which branch “don't know” takes: escalate (the more urgent one) or stay (the less urgent one)."
        case .twoTargets: "Which of two target times counts: faster, or precise (that of the level that says more)."
        case .beyondAuthority: "Where a decision beyond somebody's authority goes: up, or stays with them."
        case .progressUpdate:
            "How long after the last word from whoever has a case an update is due: such as 8h, or never."
        case .allowedNetworks:
            "Where webhooks may go beside the public internet: ranges such as 10.1.0.0/16 fd00:1::/32, or none."
        case .endpointPatience:
            "How long an endpoint may fail before it is disabled and the admins are told: such as 5d, or never."
        case .bundling:
            "How long after a message to a person further ones wait, to go out as one: such as 1m, or never."
        case .baseURL: "Where people reach Belay, such as https://help.example.com; or none."
        case .trustedProxies:
            "The proxies whose word is taken for where a request came from, such as 127.0.0.0/8; or none."
        case .sessionIdle: "How long a sign-in may rest before it ends, such as 12h."
        case .sessionLife: "How long a sign-in lasts at most, such as 7d."
        case .tokenLife: "How long a token holds that says nothing itself, such as 365d, or forever."
        case .requestRate: "How many requests a minute a token may make, 60 to 1000000; or unlimited."
        case .ticketLinkLife:
            "How long the link in a customer's notifications leads to their ticket, such as 30d; or none."
        case .decisionLinkLife:
            "How long the link in a notification decides what it asks, such as 7d; or none."
        case .attachmentSize: "How large a file may be that is attached, such as 10MiB; 50MiB at most."
        case .attachmentCount: "How many files a message may have, 1 to 50."
        case .attachmentTotal: "How large the files of a message may be together, such as 25MiB; 50MiB at most."
        case .attachmentsOfDay: "How much a customer may attach within a day, such as 100MiB."
        case .secondFactor: "From which role on a second factor is needed: \(Role.allCases.words), or nobody."
        }
    }

    /// What it is now, as it is typed.
    package func text(in settings: Settings) -> String {
        switch self {
        case .company: settings.company
        case .timeZone: settings.timeZone
        case .defaultTimeOut: Duration.seconds(settings.defaultTimeOutSeconds).humanText
        case .stepBound: "\(settings.stepBound)"
        case .followUpGrace: Duration.seconds(settings.followUpGraceSeconds).humanText
        case .whenFull: settings.whenFull.rawValue
        case .onLeave: settings.onLeave.rawValue
        case .preferences: settings.preferences.isEmpty ? "none" : settings.preferences.words
        case .assessment: Duration.seconds(settings.assessmentSeconds).humanText
        case .unsure: settings.unsureEscalates ? "escalate" : "stay"
        case .twoTargets: settings.fasterTargetCounts ? "faster" : "precise"
        case .beyondAuthority: settings.authorityGoesUp ? "up" : "stays"
        case .progressUpdate: settings.progressUpdateSeconds.map { Duration.seconds($0).humanText } ?? "never"
        case .allowedNetworks:
            settings.allowedNetworks.isEmpty ? "none" : settings.allowedNetworks.joined(separator: " ")
        case .endpointPatience: settings.endpointPatienceSeconds.map { Duration.seconds($0).humanText } ?? "never"
        case .bundling:
            settings.bundleSeconds == 0 ? "never" : Duration.seconds(settings.bundleSeconds).humanText
        case .baseURL: settings.gate.baseURL ?? "none"
        case .trustedProxies:
            settings.gate.trustedProxies.isEmpty ? "none" : settings.gate.trustedProxies.joined(separator: ", ")
        case .sessionIdle: Duration.seconds(settings.gate.sessionIdleSeconds).humanText
        case .sessionLife: Duration.seconds(settings.gate.sessionSeconds).humanText
        case .tokenLife: settings.gate.tokenSeconds.map { Duration.seconds($0).humanText } ?? "forever"
        case .requestRate: settings.gate.requestsPerMinute.map(String.init) ?? "unlimited"
        case .ticketLinkLife: settings.gate.ticketLinkSeconds.map { Duration.seconds($0).humanText } ?? "none"
        case .decisionLinkLife: settings.gate.decisionLinkSeconds.map { Duration.seconds($0).humanText } ?? "none"
        case .attachmentSize: ByteCount.exact(settings.attachments.fileBytes)
        case .attachmentCount: "\(settings.attachments.messageFiles)"
        case .attachmentTotal: ByteCount.exact(settings.attachments.messageBytes)
        case .attachmentsOfDay: ByteCount.exact(settings.attachments.customerDayBytes)
        case .secondFactor: settings.gate.secondFactorFrom?.rawValue ?? "nobody"
        }
    }
}
