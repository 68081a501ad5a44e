import HTTPServer

/// The look of all pages, sent once and then only asked after.
enum Stylesheet {
    static let file = "Templates/pages/style.css"

    static func content(_ text: String) -> FixedContent { FixedContent("text/css; charset=utf-8", Array(text.utf8)) }
}
