import Model

extension Texts {
    /// What happens to a case next if nobody does anything.
    func outlook(_ outlook: CaseOutlook) -> String {
        switch outlook.turn {
        case .silence: self["outlook.silence"]
        case .unheard(let name): self("outlook.unheard", ["name": name])
        case .reminder: self["outlook.reminder"]
        case .phase: self["outlook.phase"]
        case .step(let step): self("outlook.step", ["number": String(step)])
        case .bound: self["outlook.bound"]
        case .approve: self["outlook.approve"]
        case .reject: self["outlook.reject"]
        case .manager: self["outlook.manager"]
        case .admin: self["outlook.admin"]
        case .senior: self["outlook.senior"]
        case .stays(let names):
            self(
                names.count == 1 ? "outlook.stays.one" : "outlook.stays.many",
                ["names": names.joined(separator: ", ")])
        }
    }
}
