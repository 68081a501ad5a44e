import Model

extension SettingName {
    /// The words that it takes, where it takes no others.
    var words: [String]? {
        switch self {
        case .whenFull: Overflow.allCases.map(\.rawValue)
        case .onLeave: OnLeave.allCases.map(\.rawValue)
        case .unsure: ["escalate", "stay"]
        case .twoTargets: ["faster", "precise"]
        case .beyondAuthority: ["up", "stays"]
        case .secondFactor: ["nobody"] + Role.allCases.map(\.rawValue)
        default: nil
        }
    }
}
