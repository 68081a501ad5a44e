import BusinessTime
import Foundation
import Model
import Notices

/// How moments are written to somebody who reads a page: in their language, by one zone's clocks.
struct ReaderWords {
    let templates: NoticeTemplates
    let language: String
    let zone: String

    func moment(_ instant: Instant) -> String { templates.text(of: instant, in: zone, language: language) }
}
