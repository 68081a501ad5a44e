/// Something that is found by its name: its kind and its number.
package struct NamedRecord: Hashable, Sendable {
    /// Its kind: deal, account, customer, checklist, follow-up or request.
    package var noun: Noun
    /// Its number among its kind.
    package var number: Int64
    /// The thing of that kind and number.
    package init(noun: Noun, number: Int64) {
        self.noun = noun
        self.number = number
    }
}
