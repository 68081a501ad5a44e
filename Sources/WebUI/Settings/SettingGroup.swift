import Model

/// What settings are about, in the order in which the page shows them.
enum SettingGroup: String, CaseIterable {
    case company, escalation, promises, notifications, gate, links, files

    /// The settings that are about it, in the order of declaration.
    var names: [SettingName] { SettingName.allCases.filter { Self.of($0) == self } }

    /// What a setting is about.
    private static func of(_ name: SettingName) -> SettingGroup {
        switch name {
        case .company, .timeZone, .baseURL: .company
        case .defaultTimeOut, .stepBound, .whenFull, .onLeave, .preferences, .beyondAuthority: .escalation
        case .followUpGrace, .assessment, .unsure, .twoTargets, .progressUpdate: .promises
        case .allowedNetworks, .endpointPatience, .bundling: .notifications
        case .trustedProxies, .sessionIdle, .sessionLife, .tokenLife, .secondFactor, .requestRate: .gate
        case .ticketLinkLife, .decisionLinkLife: .links
        case .attachmentSize, .attachmentCount, .attachmentTotal, .attachmentsOfDay: .files
        }
    }
}
