/// What can be written into a field of a form.
package enum FormFieldKind: String, CaseIterable, Codable, Sendable {
    /// One line.
    case text
    /// Several lines.
    case longText = "long-text"
    /// A number.
    case number
    /// An amount in a currency.
    case money
    /// A number of hundredths.
    case percent
    /// A day.
    case date
    /// One of the field's choices.
    case choice
    /// Yes or no.
    case yesNo = "yes-no"
}
