import Model

/// A page about being on call, which everybody reads and admins find among what they look after.
protocol RotaReading: ConfigurationPage {
    /// Who looks.
    var viewer: Principal { get }
}

extension RotaReading {
    var area: AdministrationArea { .rotas }
    var isAdmin: Bool { viewer.role == .admin }
    var section: Section? { isAdmin ? .administration : .workload }

    func crumbs(for reader: Reader) -> [Crumb] {
        let list = Crumb(path: area.path.rawValue, text: reader.texts[area.text])
        let home = Crumb(path: SitePath.administration.rawValue, text: reader.texts["nav.administration"])
        return (isAdmin ? [home] : []) + (isFirst ? [] : [list])
    }
}
