import Model

extension CaseStatus {
    /// The status as the end of a sentence: `it was rejected`.
    var sentence: String {
        switch self {
        case .open: "it is open"
        case .approved: "it was approved"
        case .acknowledged: "it was taken"
        case .rejected: "it was rejected"
        case .returned: "it was returned for correction"
        case .withdrawn: "it was withdrawn"
        case .resolved: "its record was solved or closed"
        }
    }
}
