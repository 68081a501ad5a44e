import HTTPServer
import Templating

/// A page that could not be shown, or a form that could not be done, in the frame that all pages have.
struct FailurePage: FramedPage {
    static let template = "failure"

    var refusal: PageRefusal
    var section: Section? { nil }

    func title(for reader: Reader) -> String {
        reader.texts.find("failure.\(refusal.status.rawValue)") ?? reader.texts.said(refusal.title)
    }

    func value(for reader: Reader) -> [String: TemplateValue] { ["text": .text(reader.texts.said(refusal.text))] }
}
