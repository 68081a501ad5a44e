import Templating

/// A page on which an admin sets something: below one of the areas of the administration.
protocol ConfigurationPage: FramedPage {
    /// The area that it belongs to.
    var area: AdministrationArea { get }
    /// Whether it is that area's first page.
    var isFirst: Bool { get }
}

extension ConfigurationPage {
    var section: Section? { .administration }
    var isFirst: Bool { false }
    var styles: [String] { ["admin.css"] }

    func crumbs(for reader: Reader) -> [Crumb] {
        let home = Crumb(path: SitePath.administration.rawValue, text: reader.texts["nav.administration"])
        return isFirst ? [home] : [home, Crumb(path: area.path.rawValue, text: reader.texts[area.text])]
    }
}
