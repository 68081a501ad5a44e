import Model

/// A setting as the API shows it.
struct SettingJSON: JSONWritable {
    var name: SettingName
    var settings: Settings

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name.rawValue)
            $0.field("value", name.text(in: settings))
            $0.field("summary", name.summary)
        }
    }
}

extension SettingJSON {
    static let schema = Schema.object([
        Property("name", .word(SettingName.self), "The setting."),
        Property("value", .text, "What it is."),
        Property("summary", .text, "What it is for, and what it may be."),
    ])
}
